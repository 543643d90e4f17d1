import type { Endpoint } from '@portal-desk/contract'
import { type SureAction, useSure } from '../shell/use-sure.tsx'
import { importChanges } from './import-queries.ts'

/** A step of an import, with the own password typed a moment ago where that is asked for (S4). */
export const useSureStep = <E extends Endpoint>(endpoint: E): SureAction<E> =>
  useSure(endpoint, importChanges)
