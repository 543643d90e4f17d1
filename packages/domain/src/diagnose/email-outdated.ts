import { emailOnFile } from '../account/email-on-file.ts'
import { openChange } from '../contact-change/contact-change.ts'
import type { Facts } from '../facts.ts'
import { hours } from '../shared/instant.ts'
import type { ContactPoint } from '../shared/patient-facts.ts'
import type { CauseRule } from './cause.ts'
import { messageOf, windowStart } from './signals.ts'

/** One mail may be overlooked; two that lay for a day each say something about the address. */
const least = 2
const settled = hours(24)

/** EMAIL_OUTDATED: what we send comes back, the caller uses another address, or nothing was opened for half a year. */
export const emailOutdated: CauseRule = {
  code: 'EMAIL_OUTDATED',
  find(facts) {
    const email = emailOnFile(facts.patient)
    if (!email || facts.patient.deceased) return undefined
    if (email.standing === 'bouncing') return cameBack(facts, email)
    // Somebody has seen to it already; what it waits for is its own cause.
    if (openChange(facts)) return undefined
    const asked = facts.events.find(({ action, outcome }) => action === 'email.checked' && outcome === 'done')
    if (asked?.reason === 'no' && asked.at >= Math.max(windowStart(facts), email.onFileSince))
      return {
        confidence: 'likely',
        evidence: [{ key: 'uses-another', at: asked.at }],
        nextRemedy: 'start-contact-change',
      }
    if (!liesUnopened(facts, email)) return undefined
    return {
      variant: 'nothing-opened',
      confidence: 'possible',
      evidence: [{ key: 'nothing-opened', within: facts.policy.mailUnopenedAfter }],
      nextRemedy: 'start-contact-change',
    }
  },
}

function cameBack(facts: Facts, { onFileSince }: ContactPoint): ReturnType<CauseRule['find']> {
  const bounces = facts.events.filter(({ action, at }) => action === 'mail.bounced' && at >= onFileSince)
  const at = bounces[0]?.at
  return {
    variant: 'came-back',
    confidence: 'certain',
    ...(openChange(facts) ? {} : { nextRemedy: 'start-contact-change' as const }),
    evidence: [
      {
        key: 'came-back',
        // The trail is read as far back as it explains a call; the address came back at least once all the same.
        count: Math.max(1, bounces.length),
        ...(at === undefined ? {} : { at }),
      },
    ],
  }
}

/** Whether several links reached this address, lay there for a day, and none was opened in all that time. */
function liesUnopened(facts: Facts, { onFileSince, verifiedAt = 0 }: ContactPoint): boolean {
  const { links, now, policy } = facts
  const since = Math.max(now - policy.mailUnopenedAfter, onFileSince)
  if (verifiedAt >= since || links.some(({ openedAt = 0 }) => openedAt >= since)) return false
  const left = links.filter((link) => {
    const at = messageOf(facts, link)?.handedOverAt
    return at !== undefined && at >= since && at <= now - settled
  })
  return left.length >= least
}
