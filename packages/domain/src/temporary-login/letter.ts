import { liveCallBlock } from '../call/call-block.ts'
import type { PostalAddress } from '../directory/patient-record.ts'
import type { CallFacts } from '../facts.ts'
import { sawInPerson } from '../verify/assurance.ts'
import { changedLately, homesOf } from '../verify/items-on-record.ts'
import { type TemporaryLogin, temporaryLoginStateAt } from './temporary-login.ts'

/** Where a printed code goes: into the hands of whoever showed a photo ID here, or to the address on file. */
export type LetterWay = { way: 'hand' } | { way: 'post'; to?: PostalAddress; tooNew: boolean }

const isWhole = ({ lines, city, postcode }: PostalAddress): boolean =>
  lines.some((line) => line !== '') && Boolean(city) && Boolean(postcode)

/** The way is no choice of the desk's: it follows from how the caller was verified (domain §4 Settled, invariant 1). */
export function letterWay(facts: CallFacts): LetterWay {
  if (sawInPerson(facts)) return { way: 'hand' }
  const { patient, policy, now } = facts
  const to = homesOf(patient).find(isWhole)
  const tooNew = (['street-address', 'postcode'] as const).some((item) =>
    changedLately(patient, item, policy.itemRestAfterChange, now),
  )
  return { way: 'post', tooNew, ...(to ? { to } : {}) }
}

/** The letter that this member of staff made in this call, while the call is open and its code not typed. */
export function ownLetter(facts: CallFacts, id: string): TemporaryLogin | undefined {
  const { temporaryLogins, staff, call, now } = facts
  return liveCallBlock(facts) === undefined
    ? temporaryLogins.find(
        (login) =>
          login.id === id &&
          login.printed === true &&
          login.callId === call.id &&
          login.staffId === staff.id &&
          temporaryLoginStateAt(login, now) === 'issued',
      )
    : undefined
}
