import type {
  CallSession,
  CallState,
  Channel,
  Disposition,
  Language,
  Relationship,
} from '@portal-desk/domain'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CallSessionTable } from '../schema.ts'

/** A row as the rules know it. */
export function callOf(row: Selectable<CallSessionTable>): CallSession {
  return {
    id: row.id,
    staffId: row.staff_id,
    channel: row.channel as Channel,
    state: row.state as CallState,
    relationship: row.relationship as Relationship,
    language: row.language as Language,
    interpreter: row.interpreter === 1,
    ...(row.interpreter_noted === 1 ? { interpreterNoted: true } : {}),
    relay: row.relay === 1,
    unhurried: row.unhurried === 1,
    ...(row.patient_id === null ? {} : { patientId: row.patient_id }),
    ...(row.about_id === null ? {} : { aboutId: row.about_id }),
    ...(row.consent_at === null ? {} : { consentAt: row.consent_at }),
    searchedBy: JSON.parse(row.searched_by) as string[],
    openedAt: row.opened_at,
    lastActivityAt: row.last_activity_at,
    ...(row.offered_to === null ? {} : { offeredTo: row.offered_to }),
    ...(row.offered_at === null ? {} : { offeredAt: row.offered_at }),
    ...(row.waiting_since === null ? {} : { waitingSince: row.waiting_since }),
    ...(row.call_back_started_at === null ? {} : { callBackStartedAt: row.call_back_started_at }),
    ...(row.call_me_back_at === null ? {} : { callMeBackAt: row.call_me_back_at }),
    ...(row.called_back_at === null ? {} : { calledBackAt: row.called_back_at }),
    ...(row.call_back_of === null ? {} : { callBackOf: row.call_back_of }),
    ...(row.call_word === null ? {} : { callWord: row.call_word }),
    ...(row.closed_at === null ? {} : { closedAt: row.closed_at }),
    ...(row.disposition === null ? {} : { disposition: row.disposition as Disposition }),
    version: row.version,
  }
}

type CallPatch = { [K in keyof CallSession]?: CallSession[K] | null }

export function callColumns(set: CallPatch): Updateable<CallSessionTable> {
  const columns: Updateable<CallSessionTable> = {}
  if (set.channel) columns.channel = set.channel
  if (set.state) columns.state = set.state
  if (set.relationship) columns.relationship = set.relationship
  if (set.language) columns.language = set.language
  if (typeof set.interpreter === 'boolean') columns.interpreter = set.interpreter ? 1 : 0
  if (typeof set.interpreterNoted === 'boolean') columns.interpreter_noted = set.interpreterNoted ? 1 : 0
  if (typeof set.relay === 'boolean') columns.relay = set.relay ? 1 : 0
  if (typeof set.unhurried === 'boolean') columns.unhurried = set.unhurried ? 1 : 0
  if (set.patientId !== undefined) columns.patient_id = set.patientId
  if (set.aboutId !== undefined) columns.about_id = set.aboutId
  if (set.consentAt !== undefined) columns.consent_at = set.consentAt
  if (set.searchedBy) columns.searched_by = JSON.stringify(set.searchedBy)
  if (typeof set.lastActivityAt === 'number') columns.last_activity_at = set.lastActivityAt
  if (set.offeredTo !== undefined) columns.offered_to = set.offeredTo
  if (set.offeredAt !== undefined) columns.offered_at = set.offeredAt
  if (set.waitingSince !== undefined) columns.waiting_since = set.waitingSince
  if (set.callBackStartedAt !== undefined) columns.call_back_started_at = set.callBackStartedAt
  if (set.callMeBackAt !== undefined) columns.call_me_back_at = set.callMeBackAt
  if (set.calledBackAt !== undefined) columns.called_back_at = set.calledBackAt
  if (set.callWord !== undefined) columns.call_word = set.callWord
  if (set.closedAt !== undefined) columns.closed_at = set.closedAt
  if (set.disposition !== undefined) columns.disposition = set.disposition
  return columns
}

/** The row of a call that just began. */
export const callRow = (call: CallSession): Insertable<CallSessionTable> => ({
  id: call.id,
  staff_id: call.staffId,
  channel: call.channel,
  state: call.state,
  relationship: call.relationship,
  language: call.language,
  interpreter: call.interpreter ? 1 : 0,
  relay: call.relay ? 1 : 0,
  unhurried: call.unhurried ? 1 : 0,
  patient_id: call.patientId ?? null,
  searched_by: JSON.stringify(call.searchedBy),
  opened_at: call.openedAt,
  last_activity_at: call.lastActivityAt,
  call_back_of: call.callBackOf ?? null,
  call_word: call.callWord ?? null,
  version: call.version,
})
