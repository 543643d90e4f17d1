import { InactiveReason } from '../account/portal-account.ts'
import type { AuditAction } from '../audit/actions.ts'
import type { PatientEvent } from '../facts.ts'
import { SetAsideReason } from '../inactive/inactive-report.ts'
import { inactiveReasonLabels } from '../words/reason-words.ts'
import { setAsideReasonLabels } from '../words/set-aside-words.ts'
import { line, noted, type Text } from './story-text.ts'

const inactiveWhy = (event: PatientEvent): string => {
  const known = InactiveReason.safeParse(event.reason)
  return known.success ? `: ${inactiveReasonLabels[known.data].toLowerCase()}` : ''
}

/** Who was reported as inactive, and what was decided. */
export const inactiveLines: Partial<Record<AuditAction, Text>> = {
  'account.deactivated': line('desk', (event) => `Switched off${inactiveWhy(event)}`),
  'inactive.reported': line('desk', (event, { who }) => `${who} reported inactive${inactiveWhy(event)}`),
  'inactive.taken-back': line('desk', (_, { who }) => `${who} took the report back`),
  'inactive.confirmed': line('desk', (event, { who, byDesk }) =>
    byDesk ? `${who} confirmed inactive${inactiveWhy(event)}` : `Closed by itself${inactiveWhy(event)}`,
  ),
  'inactive.dismissed': line('desk', (event, { who }) => {
    const why = SetAsideReason.safeParse(event.reason?.split(':')[1])
    const label = why.success ? `: ${setAsideReasonLabels[why.data].toLowerCase()}` : ''
    return `${who} set the report aside${label}${noted(event)}`
  }),
  'inactive.undone': line('desk', (_, { who }) => `${who} put the record back as it was`),
  'inactive.chart-changed': line('desk', 'The chart does not record a death any more: still closed'),
}
