import type { SetAsideReason } from '../inactive/inactive-report.ts'

/** Why a report was set aside. */
export const setAsideReasonLabels: Record<SetAsideReason, string> = {
  'no-reason-found': 'No reason found',
  'still-with-us': 'Patient is still with us',
  'wrong-patient': 'Wrong patient',
  'other-reason-fits': 'Another reason fits; report that one',
  other: 'Other',
}
