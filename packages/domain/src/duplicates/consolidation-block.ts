import type { PortalAccount } from '../account/portal-account.ts'
import { openChange } from '../contact-change/contact-change.ts'
import type { Refusal } from '../refusal.ts'
import {
  type ConsolidationFacts,
  type ConsolidationObstacle,
  type KeptLogin,
  type PairSide,
  sidesOf,
} from './consolidation.ts'
import { mayBecome, pairStateAt, reviewerAt } from './possible-duplicate.ts'
import { sidesBlock } from './sides-block.ts'
import { survivorLabel } from './survivor.ts'

const obstacles: Record<ConsolidationObstacle, (side: PairSide, account?: PortalAccount) => boolean> = {
  'of-a-deceased-patient': ({ facts }, account) =>
    facts.patient.deceased || account?.inactiveReason === 'deceased',
  missing: (_, account) => account === undefined,
  retired: (_, account) => account?.lifecycle === 'retired',
  inactive: (_, account) => account?.lifecycle === 'deactivated',
  'on-hold': (_, account) => account !== undefined && account.hold !== 'none',
  'under-a-red-flag': ({ flag }) => flag !== undefined,
  // The address it would lead to is not settled, or whoever is changing it may be the one to be kept out.
  'in-a-contact-change': ({ facts }) => openChange(facts) !== undefined,
  'not-in-use-yet': () => false,
}
const inOrder = Object.keys(obstacles) as ConsolidationObstacle[]

/** What has to be put right on either side first; a login in use never gives way to one that nobody has used yet. */
function obstacleOf(facts: ConsolidationFacts, keep: KeptLogin): ConsolidationObstacle | undefined {
  const { retired, survivor } = sidesOf(facts, keep)
  const found = inOrder.find((one) =>
    [survivor, retired].some((side) => obstacles[one](side, side.facts.account)),
  )
  if (found) return found
  const unused = survivor.facts.account?.lifecycle === 'invited'
  return unused && retired.facts.account?.lifecycle === 'active' ? 'not-in-use-yet' : undefined
}

/** The pair as it stands: decided meanwhile, or lying open before somebody else. */
function pairBlock({ pair, now, staff }: ConsolidationFacts): Refusal | undefined {
  const reviewer = reviewerAt(pair, now)
  if (reviewer !== undefined && reviewer !== staff.id) return { code: 'being-compared' }
  if (mayBecome(pairStateAt(pair, now), 'consolidated')) return undefined
  const at = pair.decidedAt === undefined ? {} : { at: pair.decidedAt }
  return pair.state === 'do-not-match'
    ? { code: 'decided', ...at, ...(pair.decision ? { reason: pair.decision } : {}) }
    : { code: 'someone-else-changed-it', ...at }
}

/**
 * Why these two logins cannot become one now, the own password aside. Whoever flagged the pair does not decide about
 * it: mails with a way in go another way afterwards, so two people have looked at it.
 */
export function consolidationBlock(facts: ConsolidationFacts, keep: KeptLogin): Refusal | undefined {
  const block = sidesBlock(facts, [facts.a, facts.b]) ?? pairBlock(facts)
  if (block) return block
  if (facts.flaggedBy.includes(facts.staff.id)) return { code: 'own-request' }
  // The chart leads to another one: a login that is kept there could be reached from neither.
  const { survivor } = sidesOf(facts, keep).survivor.facts
  if (survivor?.why === 'chart-merged') return { code: 'record-merged', survivor: survivorLabel(survivor) }
  const reason = obstacleOf(facts, keep)
  return reason ? { code: 'consolidate-blocked', reason } : undefined
}
