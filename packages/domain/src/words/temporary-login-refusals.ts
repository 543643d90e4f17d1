import { inBoth } from './clock.ts'
import type { RefusalTexts } from './refusal-text.ts'
import { remedyLabel } from './remedy-labels.ts'

/** console-words §3.3 and §3.6: what stands in the way of a code that is read out. */
export const temporaryLoginRefusals: RefusalTexts<
  'not-for-proxy' | 'temporary-login-off' | 'temporary-login-live' | 'contact-too-new'
> = {
  'not-for-proxy': {
    badge: 'Not for a proxy',
    agent: 'No temporary login for someone else’s adult record. Send a link to the proxy’s own contact.',
    caller: {
      en: 'I can email a link for your own login instead.',
      es: 'En su lugar, puedo enviarle por correo un enlace para su propio acceso.',
    },
  },
  'temporary-login-off': {
    badge: 'Switched off here',
    agent: ({ instead }) =>
      `This clinic does not use temporary logins. Use ${remedyLabel(instead, 'send-reset-link')}.`,
    caller: {
      en: 'I can email you a link instead.',
      es: 'En su lugar puedo enviarle un enlace por correo.',
    },
  },
  'temporary-login-live': {
    badge: 'One is live',
    agent: ({ until }, { en, now }) =>
      `A temporary login is live ${en.until(until ?? now)}. Issuing a new one ends it; press Replace.`,
    caller: ({ until }, words) =>
      inBoth(
        words,
        (clock) =>
          `The code you have still works ${clock.until(until ?? words.now)}. If it is lost, I can give you a new one.`,
        (clock) =>
          `El código que tiene todavía sirve ${clock.until(until ?? words.now)}. Si lo perdió, puedo darle otro.`,
      ),
  },
  'contact-too-new': {
    badge: 'Contact too new',
    agent: 'The contact changed less than 7 days ago. Send a link, or photo ID at the counter.',
    caller: {
      en: 'I can email you a link instead.',
      es: 'En su lugar puedo enviarle un enlace por correo.',
    },
  },
}
