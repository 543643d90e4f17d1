import { countdown } from './clock.ts'
import type { RefusalTexts } from './refusal-text.ts'
import { roleLabel } from './role-words.ts'
import { sayLines } from './say-lines.ts'

/** console-words §3.1: you and this call. */
export const callRefusals: RefusalTexts<
  | 'no-right'
  | 'site'
  | 'own-record'
  | 'coworker'
  | 'same-household'
  | 'no-call'
  | 'call-closed'
  | 'not-your-call'
  | 'reauthenticate'
  | 'restricted'
  | 'break-glass-over'
  | 'too-many-records'
> = {
  'no-right': {
    badge: 'Not your role',
    agent: ({ reason }) => `Your role cannot do this. A ${roleLabel(reason)} can; hand over or ask.`,
    caller: sayLines['put-through'],
  },
  site: {
    badge: 'Other site',
    agent: ({ site }) =>
      `This record belongs to ${site ?? 'another site'}. Someone there can do it; hand over.`,
    caller: sayLines['put-through'],
  },
  'own-record': {
    badge: 'Your own record',
    agent: 'Nobody works on their own record. Sign in to the portal as a patient, or ask a colleague.',
    caller: sayLines['put-through'],
  },
  coworker: {
    badge: 'A coworker',
    agent: 'This patient works here. A senior agent from another team can do it.',
    caller: sayLines['put-through'],
  },
  'same-household': {
    badge: 'Same household',
    agent: 'This record is too close to you. A senior agent can do it; hand over.',
    caller: sayLines['put-through'],
  },
  restricted: {
    badge: 'Restricted',
    agent: 'Restricted record. Give a break-glass reason; it is timed and the privacy officer is told.',
    caller: sayLines['one-moment'],
  },
  'break-glass-over': {
    badge: 'Time is up',
    agent: 'Your time on this restricted record is over. Give a reason again if you still need it.',
    caller: sayLines['one-moment'],
  },
  'no-call': {
    badge: 'No open call',
    agent: 'Open a call first (n). Everything hangs on a call.',
    caller: {
      en: 'One moment, please; I’m opening a note for your call.',
      es: 'Un momento, por favor; estoy abriendo el registro de su llamada.',
    },
  },
  'call-closed': {
    badge: 'Call closed',
    agent: 'This call is closed and stays as it is. Open a new call for this caller.',
    caller: sayLines['one-moment'],
  },
  'not-your-call': {
    badge: (_, { staff }) => (staff ? `${staff}’s call` : 'A colleague’s call'),
    agent: (_, { staff }) =>
      `${staff ?? 'A colleague'} has this call. Ask for a hand-over, or open your own.`,
    caller: sayLines['one-moment'],
  },
  reauthenticate: {
    badge: 'Confirm it’s you',
    agent: 'Enter your own password; the last time was more than 5 minutes ago. What you typed stays.',
    caller: {
      en: 'One moment, please; I’m confirming who I am.',
      es: 'Un momento, por favor; estoy confirmando quién soy yo.',
    },
  },
  'too-many-records': {
    badge: ({ count }) => (count === undefined ? 'Many records this hour' : `${count} records this hour`),
    agent: ({ count, until }, { now }) => {
      const opened = count === undefined ? 'many records' : `${count} records`
      return until === undefined
        ? `You have opened ${opened} this hour. Say why you need more, or wait.`
        : `You have opened ${opened} this hour. Say why you need more, or wait ${countdown(until, now)}.`
    },
    caller: sayLines['one-moment'],
  },
}
