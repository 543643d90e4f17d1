import { DenialReason } from '../approvals/approval.ts'
import { countdown } from './clock.ts'
import { denialReasonLabels } from './reason-words.ts'
import type { RefusalTexts } from './refusal-text.ts'
import { sayLines } from './say-lines.ts'

const denial = (reason: string | undefined): string => {
  const known = DenialReason.safeParse(reason)
  return known.success ? denialReasonLabels[known.data].toLowerCase() : 'no reason given'
}

/** console-words §3.6: what waits for a second person. */
export const approvalRefusals: RefusalTexts<
  | 'approval-needed'
  | 'approval-pending'
  | 'approval-denied'
  | 'approval-expired'
  | 'approval-other'
  | 'own-request'
  | 'already-verified'
> = {
  'approval-needed': {
    badge: 'Needs approval',
    agent: 'Press Ask for approval; a supervisor sees your reason, not the answers.',
    caller: {
      en: 'I’m asking a colleague to agree; it takes a few minutes.',
      es: 'Le estoy pidiendo a otra persona del equipo su autorización; toma unos minutos.',
    },
  },
  'approval-pending': {
    badge: ({ until }, { now }) => `Waiting ${countdown(until ?? now, now)}`,
    agent: ({ at, until }, { en, now }) =>
      `Asked ${en.at(at ?? now)}; the request waits ${en.until(until ?? now)}. You can go on with other things.`,
    caller: {
      en: 'We are waiting for a colleague. You can stay on the line, or we call back.',
      es: 'Estamos esperando a otra persona del equipo. Puede esperar, o le devolvemos la llamada.',
    },
  },
  'approval-denied': {
    badge: 'Not approved',
    agent: ({ reason, note }) =>
      `A colleague said no: ${denial(reason)}${note ? ` (“${note}”)` : ''}. Change something and ask again, or use another way.`,
    caller: {
      en: 'I can’t do this one today. Let’s use another way.',
      es: 'Hoy no puedo hacer esto. Usemos otra manera.',
    },
  },
  'approval-expired': {
    badge: 'No answer',
    agent: 'Nobody answered in time. Ask again, or use another way.',
    caller: {
      en: 'Nobody was free yet. Shall I ask again, or call you back?',
      es: 'Todavía nadie ha podido autorizarlo. ¿Pregunto otra vez o le devuelvo la llamada?',
    },
  },
  'approval-other': {
    badge: 'For something else',
    agent: ({ at }, { en, now }) =>
      `The approval was for other details (${en.at(at ?? now)}). Ask again for these.`,
    caller: sayLines['one-moment'],
  },
  'already-verified': {
    badge: 'Verified already',
    agent: 'The caller is at standard or above; nobody needs to vouch.',
    caller: sayLines['one-moment'],
  },
  'own-request': {
    badge: 'Your own request',
    agent: 'You asked for it, so someone else must approve.',
    caller: sayLines['one-moment'],
  },
}
