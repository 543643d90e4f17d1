import type { Workspace } from '@portal-desk/contract'
import type { Spoken } from '@portal-desk/domain'

export type Check = NonNullable<Workspace['verify']>

/** Two sentences as one breath. */
export const joined = (first: Spoken, then: Spoken): Spoken => ({
  en: `${first.en} ${then.en}`,
  es: `${first.es} ${then.es}`,
})
