import type { Refusal } from '../refusal.ts'
import type { Spoken } from '../shared/language.ts'
import { countdown, type WordsAt } from './clock.ts'
import { mails } from './counts.ts'
import type { RefusalTexts } from './refusal-text.ts'
import { remedyLabel } from './remedy-labels.ts'
import { sayLines } from './say-lines.ts'

const waitBadge = ({ until }: Refusal, { now }: WordsAt): string =>
  until === undefined ? 'Wait' : `Wait ${countdown(until, now)}`

const nextOne = ({ until }: Refusal, { now }: WordsAt): string =>
  until === undefined
    ? 'The next one can go a little later'
    : `The next one can go in ${countdown(until, now)}`

/** Says how long still, in each language; without a time it says "a little later". */
const inAWhile = ({ until }: Refusal, { en, es }: WordsAt): Spoken => ({
  en: until === undefined ? en.later() : `in ${en.wait(until)}`,
  es: until === undefined ? es.later() : `en ${es.wait(until)}`,
})

const several = ({ count }: Refusal): string => (count === undefined ? 'Several emails' : mails(count))

/** console-words §3.5 and §3.6: contact and sending, undoing, two at once. */
export const sendingRefusals: RefusalTexts<
  | 'no-birth-date'
  | 'mail-not-allowed'
  | 'no-contact-on-file'
  | 'contact-bouncing'
  | 'mail-suppressed'
  | 'email-not-blocked'
  | 'outage'
  | 'sent-a-moment-ago'
  | 'too-many-this-hour'
  | 'too-many-today'
  | 'mailbox-busy'
  | 'sends-paused'
  | 'too-late-to-undo'
  | 'someone-else-changed-it'
> = {
  'no-birth-date': {
    badge: 'No birth date',
    agent:
      'Every link asks for the birth date, and the chart has no whole one. The records office can correct it.',
    caller: sayLines['other-way'],
  },
  'mail-not-allowed': {
    badge: 'Mail not allowed',
    agent: 'No email to this patient; the reason is not shown. Offer the counter, or a call-back.',
    caller: sayLines['other-way'],
  },
  'no-contact-on-file': {
    badge: 'No email on file',
    agent: 'Print an activation code, or start a contact change (strong and approval).',
    caller: {
      en: 'I can’t send this by email yet. Let’s find another way.',
      es: 'Por ahora no puedo enviarlo por correo. Busquemos otra manera.',
    },
  },
  'contact-bouncing': {
    badge: 'Address bounces',
    agent: 'The last email came back. Start a contact change, or print an activation code.',
    caller: sayLines['other-way'],
  },
  outage: {
    badge: 'Outage',
    agent: 'The portal has an incident open. No remedy helps; offer a call-back.',
    caller: (_refusal, { en, es }) => ({
      en: `The portal has a problem right now; please try again ${en.later()}.`,
      es: `El portal tiene un problema en este momento; intente de nuevo ${es.later()}, por favor.`,
    }),
  },
  'mail-suppressed': {
    badge: 'Email blocked',
    agent: ({ reason }) =>
      reason === 'blocked'
        ? 'Their mail server turned our email away. With standard and their yes, press “Unblock email”.'
        : 'A recipient marked us as spam. With standard and their yes, press “Unblock email”.',
    caller: sayLines['other-way'],
  },
  'email-not-blocked': {
    badge: 'Not blocked',
    agent: 'Email to the address on file is allowed already.',
    caller: sayLines['one-moment'],
  },
  'sent-a-moment-ago': {
    badge: waitBadge,
    agent: (refusal, context) => {
      const sent = refusal.at === undefined ? '' : `Sent ${context.en.at(refusal.at)}. `
      return `${sent}${nextOne(refusal, context)}; look in spam meanwhile.`
    },
    caller: (refusal, context) => {
      const soon = inAWhile(refusal, context)
      return {
        en: `I sent one a moment ago. Please look for it, in spam too; I can send another ${soon.en}.`,
        es: `Le mandé uno hace un momento. Búsquelo, también en spam; puedo mandar otro ${soon.es}.`,
      }
    },
  },
  'too-many-this-hour': {
    badge: waitBadge,
    agent: (refusal, context) =>
      `${several(refusal)} this hour, the most for one patient. ${nextOne(refusal, context)}.`,
    caller: (refusal, context) => {
      const soon = inAWhile(refusal, context)
      return {
        en: `We have sent several. Please use the newest; I can send another ${soon.en}.`,
        es: `Ya enviamos varios. Use el más reciente; puedo mandar otro ${soon.es}.`,
      }
    },
  },
  'too-many-today': {
    badge: 'No more today',
    agent: (refusal) =>
      `${several(refusal)} today, the most for one patient. Other ways: printed code, temporary login, call-back.`,
    caller: {
      en: 'I can’t send more emails today. Let’s use another way.',
      es: 'Hoy ya no puedo enviar más correos. Usemos otra manera.',
    },
  },
  'mailbox-busy': {
    badge: waitBadge,
    agent: (refusal, words) =>
      `That mailbox had many emails from us in a short time. ${nextOne(refusal, words)}.`,
    caller: (refusal, words) => {
      const { en, es } = inAWhile(refusal, words)
      return { en: `I can send it ${en}.`, es: `Lo puedo enviar ${es}.` }
    },
  },
  'sends-paused': {
    badge: 'Sending paused',
    agent: ({ at, instead }, { en, now }) =>
      `Their mail provider turns our mail away; nothing is sent there ${en.since(at ?? now)}. A link would run out; use ${remedyLabel(instead, 'print-activation-code')}, or offer a call-back.`,
    caller: (_, { en, es }) => ({
      en: `Emails are not going out right now. Let’s use another way, or please call again ${en.later()}.`,
      es: `En este momento no están saliendo los correos. Usemos otra manera, o llame de nuevo ${es.later()}, por favor.`,
    }),
  },
  'too-late-to-undo': {
    badge: 'Too late to undo',
    agent: ({ at }, { en }) =>
      at === undefined
        ? 'The time for undoing has ended. Start the opposite step.'
        : `The time for undoing ended ${en.at(at)}. Start the opposite step.`,
    caller: sayLines['one-moment'],
  },
  'someone-else-changed-it': {
    badge: (_, { staff }) => `Changed by ${staff ?? 'a colleague'}`,
    agent: ({ at }, { staff, en }) =>
      `${staff ?? 'A colleague'} changed this${at === undefined ? '' : ` ${en.at(at)}`}. Nothing of yours was done; look at the new state and press again.`,
    caller: sayLines['one-moment'],
  },
}
