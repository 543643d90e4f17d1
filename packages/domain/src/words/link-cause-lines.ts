import { always, is, type LinesOf } from './cause-line.ts'
import { inBoth } from './clock.ts'
import { watchSay } from './watch-say.ts'

/** Invitations and links: not sent, waiting, run out, replaced, used. */
export const linkCauseLines: LinesOf<
  'NOT_ENROLLED' | 'INVITE_PENDING' | 'INVITE_EXPIRED' | 'LINK_SUPERSEDED' | 'LINK_USED' | 'LINK_EXPIRED'
> = {
  NOT_ENROLLED: {
    basic: always({
      en: 'You don’t have a portal login yet. I can email an invitation to the address we have, and you set it up from there.',
      es: 'Todavía no tiene acceso al portal. Puedo enviar una invitación al correo que tenemos registrado, y desde ahí usted lo activa.',
    }),
  },
  INVITE_PENDING: {
    basic: (cause, words) =>
      is(cause, 'on-its-way')
        ? watchSay.queued
        : inBoth(
            words,
            ({ at, until }) =>
              `We emailed your invitation ${at(cause.at ?? words.now)}, and it works ${until(cause.until ?? words.now)}. Please open the newest email from ${words.clinic.name}, or I can send a fresh one now.`,
            ({ at, until }) =>
              `Le enviamos la invitación por correo ${at(cause.at ?? words.now)} y sirve ${until(cause.until ?? words.now)}. Abra el correo más reciente de ${words.clinic.name}, o le mando otra ahora mismo.`,
          ),
  },
  INVITE_EXPIRED: {
    basic: (_, words, { invitationLife }) =>
      inBoth(
        words,
        ({ life }) =>
          `The invitation we sent has run out of time. I can send a new one to the address we have; it works for ${life(invitationLife)}.`,
        ({ life }) =>
          `La invitación que le enviamos ya venció. Puedo mandar una nueva al correo que tenemos registrado; sirve por ${life(invitationLife)}.`,
      ),
  },
  LINK_SUPERSEDED: {
    basic: (cause, words) =>
      inBoth(
        words,
        ({ at }) =>
          `That link was replaced by a newer one, sent ${at(cause.at ?? words.now)}. Please open the newest email from ${words.clinic.name} and leave the older ones.`,
        ({ at }) =>
          `Ese enlace fue reemplazado por uno más nuevo, que enviamos ${at(cause.at ?? words.now)}. Abra el correo más reciente de ${words.clinic.name} y deje los anteriores.`,
      ),
  },
  LINK_USED: {
    basic: always({
      en: 'That link has already been used to choose a password. If that was you, sign in with the new one; if not, tell me now and I’ll protect the account.',
      es: 'Ese enlace ya se usó para crear una contraseña. Si fue usted, entre con la nueva; si no, dígame ahora mismo y protejo la cuenta.',
    }),
  },
  LINK_EXPIRED: {
    basic: (_, words, { resetLife }) =>
      inBoth(
        words,
        ({ life }) =>
          `That link has run out of time; a link works for ${life(resetLife)}. I can send a new one to the address we have.`,
        ({ life }) =>
          `Ese enlace ya venció; un enlace sirve por ${life(resetLife)}. Puedo mandar uno nuevo al correo que tenemos registrado.`,
      ),
  },
}
