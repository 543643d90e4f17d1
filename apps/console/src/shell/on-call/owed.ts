import type { Workspace } from '@portal-desk/contract'

/** What a caller who is not the patient still owes, and the agent can ask for at once. */
const owed = ['patient-not-named', 'patient-consent-first'] as const
export type Owed = (typeof owed)[number]

/** Which of them stands in the way now, if one does. */
export const owedBy = (check: Workspace['verify']): Owed | undefined =>
  owed.find((code) => code === check?.blocked?.refusal.code)
