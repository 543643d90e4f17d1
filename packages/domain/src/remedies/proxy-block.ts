import { isRepresentative } from '../call/call-session.ts'
import type { CallFacts } from '../facts.ts'
import { isGrown } from '../proxy/authority-standing.ts'
import type { Refusal } from '../refusal.ts'

/** What is done with a helper on the line is heard by the helper: these two are for whoever they belong to alone. */
export const helperBlock = ({ call }: CallFacts): Refusal | undefined =>
  call.relationship === 'helper' ? { code: 'not-for-proxy' } : undefined

/** A code is never read out to somebody who acts for a grown patient (domain §3.4, §4). */
export function proxyBlock(facts: CallFacts): Refusal | undefined {
  const { call, about } = facts
  if (!isRepresentative(call.relationship)) return helperBlock(facts)
  return about && !isGrown(about, facts) ? undefined : { code: 'not-for-proxy' }
}
