import type { CauseRule, Evidence } from './cause.ts'
import { isEnrolled, lastSuccessAt, linkOf, recentEvents } from './signals.ts'

/** LINK_USED: the mail was opened again after a password had been chosen with it. */
export const linkUsed: CauseRule = {
  code: 'LINK_USED',
  find(facts) {
    const again = recentEvents(facts, 'link.refused', 'redeemed')[0]
    const signedInAt = lastSuccessAt(facts)
    if (!again || !isEnrolled(facts.account) || signedInAt > again.at) return undefined
    const chosenAt = linkOf(facts, again)?.endedAt
    const evidence: Evidence[] = [{ key: 'opened-again', at: again.at }]
    if (chosenAt !== undefined) {
      evidence.push({ key: 'password-chosen', at: chosenAt })
      if (signedInAt < chosenAt) evidence.push({ key: 'no-sign-in-since' })
    }
    return { confidence: 'likely', evidence, nextRemedy: 'send-reset-link', nextReason: 'link-used' }
  },
}
