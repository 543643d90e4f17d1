import type { ContactChange, ContactChangeState, HeldWhy } from '../contact-change/contact-change.ts'
import type { Duration } from '../shared/instant.ts'
import type { Spoken } from '../shared/language.ts'
import { inBoth, type WordsAt } from './clock.ts'

/** console-words §2.6: said before a contact change begins. */
export const changeFirst = (wait: Duration, words: WordsAt): Spoken =>
  wait === 0
    ? {
        en: 'We send a link to the new address, and then a note to the old one. Once you open the link, we use the new address.',
        es: 'Enviamos un enlace a la dirección nueva y después un aviso a la anterior. Cuando usted abra el enlace, usaremos la nueva.',
      }
    : inBoth(
        words,
        (clock) =>
          `We send a link to the new address, and then a note to the old one. Links go to the new address ${clock.from(words.now + wait)}.`,
        (clock) =>
          `Enviamos un enlace a la dirección nueva y después un aviso a la anterior. Los enlaces van a la nueva ${clock.from(words.now + wait)}.`,
      )

const heldWhy: Record<HeldWhy, string> = {
  'other-record': 'The address stands on the record of somebody with another home.',
  'said-not-theirs': 'Whoever reads this address once said that it is not for them, or it is blocked.',
}

/** What a supervisor reads who has looked at a contact that was held. */
export const heldSettled = (
  { phone }: Pick<ContactChange, 'phone'>,
  verdict: 'release' | 'reject',
): string =>
  verdict === 'release'
    ? `It goes on. ${phone ? 'The desk calls the number, if it was not called yet.' : 'The patient is written to.'}`
    : `Ended. The old ${phone ? 'number' : 'address'} stays.`

/** What is noted once the chart has it as well. */
export const chartedNote = ({ phone }: Pick<ContactChange, 'phone'>): string =>
  `Noted. The chart has the new ${phone ? 'number' : 'address'}.`

type Row = { label: string; line: string }

/** console-words §5.5: a contact change as a supervisor sees it. */
export function contactChangeWords(
  change: ContactChange,
  state: ContactChangeState,
  { en, now }: WordsAt,
): Row {
  const endedAt = change.endedAt ?? now
  const byPhone = change.phone ? phoneLines(change, { en, now }) : undefined
  const rows: Record<ContactChangeState, () => Row> = {
    'awaiting-proof': () => ({
      label: 'Waiting for proof',
      line: `A link went to the new address; it works ${en.until(change.proofUntil)}.`,
    }),
    held: () => ({ label: 'Held for review', line: heldWhy[change.held ?? 'other-record'] }),
    'cooling-off': () => ({
      label: 'Cooling off',
      line: `Proved ${en.at(change.provedAt ?? now)}; used ${en.from(change.usableFrom ?? now)}. The old address can still stop it.`,
    }),
    applied: () => ({ label: 'In use', line: 'The chart needs the new address too.' }),
    'cancelled-by-patient': () => ({
      label: 'Stopped by the patient',
      line: `Stopped with the link sent to the old address ${en.at(endedAt)}. Treat as a warning.`,
    }),
    'not-theirs': () => ({
      label: 'Not theirs',
      line: `Whoever reads the new address said “not for me” ${en.at(endedAt)}. Treat as a warning.`,
    }),
    'cancelled-by-staff': () => ({ label: 'Stopped by staff', line: `Stopped ${en.at(endedAt)}.` }),
    'on-hold': () => ({ label: 'Stopped: on hold', line: `It ended with the hold ${en.at(endedAt)}.` }),
    deactivated: () => ({
      label: 'Stopped: inactive',
      line: `It ended when the account was switched off ${en.at(endedAt)}.`,
    }),
    expired: () => ({ label: 'No proof in time', line: 'The link was not used in time.' }),
    rejected: () => ({ label: 'Not approved', line: `A supervisor said no ${en.at(endedAt)}.` }),
  }
  const row = rows[state]()
  return { ...row, line: byPhone?.[state] ?? row.line }
}

/** Where a phone is not told of like an address. */
const phoneLines = (
  { proofUntil, provedAt, usableFrom, endedAt }: ContactChange,
  { en, now }: Pick<WordsAt, 'en' | 'now'>,
): Partial<Record<ContactChangeState, string>> => ({
  'awaiting-proof': `A new phone number; the desk calls it. There is time ${en.until(proofUntil)}.`,
  held: 'The number stands on the record of somebody with another home.',
  'cooling-off': `A new phone number, proved ${en.at(provedAt ?? now)}; used ${en.from(usableFrom ?? now)}. The email on file can still stop it.`,
  applied: 'The chart needs the new phone number too.',
  'cancelled-by-patient': `Stopped with the link sent to the email on file ${en.at(endedAt ?? now)}. Treat as a warning.`,
  expired: 'The new number did not answer in time.',
})
