import { isLive } from '../account/access-link.ts'
import type { DeliveryState } from '../account/delivery-state.ts'
import { minutes } from '../shared/instant.ts'
import type { CauseRule, Evidence } from './cause.ts'
import { messageOf, newestLink } from './signals.ts'

const mayBeThere: readonly DeliveryState[] = ['handed-over', 'delivered', 'deferred']
/** Mail "can take up to five minutes"; after fifteen we no longer ask anyone to wait. */
const patience = minutes(5)
const young = minutes(15)

/** MAIL_IN_SPAM_OR_DELAYED: it left us and nobody opened it; where it is, is not known. */
export const mailInSpamOrDelayed: CauseRule = {
  code: 'MAIL_IN_SPAM_OR_DELAYED',
  find(facts) {
    const link = newestLink(facts)
    const message = link && messageOf(facts, link)
    if (!link || !message || !isLive(link, facts.now) || link.openedAt !== undefined) return undefined
    if (!mayBeThere.includes(message.state)) return undefined
    const at = message.handedOverAt ?? message.queuedAt
    const evidence: Evidence =
      message.state === 'deferred'
        ? {
            key: 'deferred',
            ...(message.nextTryAt === undefined ? {} : { nextTryAt: message.nextTryAt }),
          }
        : message.state === 'delivered'
          ? { key: 'delivered', at }
          : { key: 'handed-over', at, kind: link.kind }
    return {
      variant: message.state === 'deferred' ? 'on-its-way' : facts.now - at < young ? 'younger' : 'older',
      confidence: 'likely',
      at,
      waitUntil: at + patience,
      evidence: [evidence],
      nextRemedy: link.kind === 'invitation' ? 'resend-invitation' : 'send-reset-link',
      nextReason: 'not-received',
    }
  },
}
