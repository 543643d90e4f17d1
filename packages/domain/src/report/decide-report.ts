import { protectAccount } from '../account/protect-account.ts'
import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { Policy } from '../settings/policy.ts'
import type { Instant } from '../shared/instant.ts'

/** Until when the patient may report what a mail told of, ms UTC. */
export const reportUntil = ({ reportLife }: Policy, queuedAt: Instant): Instant => queuedAt + reportLife

/**
 * "This wasn't me": whoever reads the mailbox on file shuts the login, and nothing more than that can be done with the
 * link (domain §3.1). Said again, it is noted again.
 * @param mail id of the mail that told of something
 */
export const decideReport = (facts: Facts, mail: string): Decided =>
  protectAccount(facts, 'patient-reported', { object: `mail:${mail}` })
