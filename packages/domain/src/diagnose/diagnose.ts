import type { Facts } from '../facts.ts'
import type { Cause, CauseCode, Confidence } from './cause.ts'
import { causes } from './causes.ts'
import { isEnrolled } from './signals.ts'

/** What is and what is not the matter, from the facts alone (domain §5). */
export type Diagnosis = {
  /** The most certain one first; never empty. */
  causes: Cause[]
  /** What was looked for and is not so. */
  ruledOut: CauseCode[]
}

const rank: Record<Confidence, number> = { certain: 0, likely: 1, possible: 2 }

function noCauseFound({ account }: Facts): Cause {
  return {
    code: 'NO_CAUSE_FOUND',
    confidence: 'possible',
    evidence: [{ key: 'nothing-explains-it' }],
    ...(isEnrolled(account)
      ? { nextRemedy: 'send-reset-link' as const, nextReason: 'forgot-password' as const }
      : {}),
  }
}

/** Worth telling, and no reason why somebody cannot sign in. */
const isAside = ({ variant }: Cause): boolean => variant === 'new-number'

/** Why this patient cannot sign in, from states and events alone (domain §5). */
export function diagnose(facts: Facts): Diagnosis {
  const found = causes.flatMap((rule) => {
    const cause = rule.find(facts)
    return cause ? [{ code: rule.code, ...cause }] : []
  })
  const codes = new Set(found.map((cause) => cause.code))
  const ruledOut = causes.map((rule) => rule.code).filter((code) => !codes.has(code))
  const aside = found.filter(isAside)
  // The sort is stable: within one confidence the order of the list stands.
  const reasons = found
    .filter((cause) => !isAside(cause))
    .sort((a, b) => rank[a.confidence] - rank[b.confidence])
  return { causes: [...(reasons.length > 0 ? reasons : [noCauseFound(facts)]), ...aside], ruledOut }
}
