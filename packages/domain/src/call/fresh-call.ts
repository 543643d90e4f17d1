import type { Instant } from '../shared/instant.ts'
import type { CallSession } from './call-session.ts'

/** Who begins a call, under which id, and when (ms UTC). */
export type Beginning = { id: string; staffId: string; now: Instant }

/** A call that just began: nobody’s record is open in it, and nothing is proved (domain §3.6). */
export const freshCall = (
  { id, staffId, now }: Beginning,
  { channel, language }: Pick<CallSession, 'channel' | 'language'>,
): CallSession => ({
  id,
  staffId,
  channel,
  state: 'open',
  relationship: 'self',
  language,
  interpreter: false,
  relay: channel === 'relay',
  unhurried: false,
  searchedBy: [],
  openedAt: now,
  lastActivityAt: now,
  version: 1,
})

/**
 * The call in which somebody is called back who was promised it (edge case 33): the same record is open, they are spoken
 * with in the same way, what they said in the search is not asked again (domain §4), and the word they were told is said.
 */
export function callBackCall(beginning: Beginning, promised: CallSession): CallSession {
  const { id, language, interpreter, relay, unhurried, patientId, searchedBy, callWord } = promised
  return {
    ...freshCall(beginning, { channel: 'phone', language }),
    interpreter,
    relay,
    unhurried,
    ...(patientId === undefined ? {} : { patientId }),
    searchedBy,
    callBackOf: id,
    ...(callWord === undefined ? {} : { callWord }),
  }
}
