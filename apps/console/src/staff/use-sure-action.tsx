import type { Endpoint } from '@portal-desk/contract'
import { type SureAction, useSure } from '../shell/use-sure.tsx'
import { staffChanges } from './staff-queries.ts'

/** An act on somebody's access, with the own password typed a moment ago (S4). */
export const useSureAction = <E extends Endpoint>(endpoint: E): SureAction<E> =>
  useSure(endpoint, staffChanges)
