import { isLive, type LinkKind } from '../account/access-link.ts'
import type { CallFacts } from '../facts.ts'
import { ownLiveLink } from '../remedies/remedy-block.ts'
import type { RemedyId } from '../remedies/remedy-id.ts'
import { takeBackUntil } from '../remedies/take-back.ts'
import type { Spoken } from '../shared/language.ts'
import type { WordsAt } from './clock.ts'
import { remedyLabels } from './remedy-labels.ts'
import { sayLines } from './say-lines.ts'
import { watchSay } from './watch-say.ts'

/** The button's words: the first invitation of all is sent, not resent (console-words §1.6). */
export const labelOf = (remedy: RemedyId, { links }: Pick<CallFacts, 'links'>): string =>
  remedy === 'resend-invitation' && !links.some(({ kind }) => kind === 'invitation')
    ? 'Send invitation'
    : remedyLabels[remedy]

type Texts = { does: string; done: string; say: Spoken }

/** What each remedy does, what is shown when it is done, and what may be said before the press. */
export function remedyTexts(remedy: RemedyId, facts: CallFacts, { en, now }: WordsAt): Texts {
  const { policy, links } = facts
  const live = (kind: LinkKind): boolean => links.some((link) => link.kind === kind && isLive(link, now))
  const endsOld = (kind: LinkKind): string => (live(kind) ? ' Ends the old link.' : '')
  const own = ownLiveLink(facts)
  const until = (life: number): string => en.until(now + life)
  switch (remedy) {
    case 'resend-invitation':
      return {
        does: `To the email on file.${endsOld('invitation')} Works ${until(policy.invitationLife)}.`,
        done: live('invitation')
          ? 'Invitation saved, on its way out. The older one ended.'
          : 'Invitation saved, on its way out.',
        say: {
          en: 'I can email an invitation to the address we have, and you set it up from there.',
          es: 'Puedo enviar una invitación al correo que tenemos registrado, y desde ahí usted lo activa.',
        },
      }
    case 'send-reset-link':
      return {
        does: `To the email on file.${endsOld('reset')} Works ${until(policy.resetLife)}.`,
        done: `Reset link saved, on its way out. It works for ${en.life(policy.resetLife)}.`,
        say: sayLines['new-password'],
      }
    case 'unlock-and-send-reset-link':
      return {
        does: `Opens the lock and sends a link to the email on file.${endsOld('reset')} Works ${until(policy.resetLife)}.`,
        done: 'Unlocked. Reset link saved, on its way out.',
        say: sayLines['new-password'],
      }
    case 'take-back':
      return {
        does: own
          ? `Ends the link you just sent. Possible ${en.until(takeBackUntil(facts, own.createdAt))}.`
          : 'Ends a link you just sent.',
        done: 'Taken back. The link no longer works.',
        say: sayLines['one-moment'],
      }
  }
}

/** What the screen says and the agent says once it is done. */
export function remedyDone(
  remedy: RemedyId,
  facts: CallFacts,
  words: WordsAt,
): { done: string; say: Spoken } {
  const { done } = remedyTexts(remedy, facts, words)
  return { done, say: remedy === 'take-back' ? sayLines['one-moment'] : watchSay.queued }
}
