import fc from 'fast-check'
import { callStateAt } from '../call/call-state.ts'
import type { Decision } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { anAccount } from '../remedies/any-call-facts.fixture.ts'
import { minutes } from '../shared/instant.ts'
import { aCall, callFacts } from '../verify/call-facts.fixture.ts'
import { type Act, acts } from './account-acts.fixture.ts'
import { after } from './account-model.fixture.ts'
import type { PortalAccount } from './portal-account.ts'

/** What ends a call or a check early is rare, or no walk would get far. */
const rare = ['lets it go', 'another caller', 'closes the call']
const common = Object.keys(acts).filter((name) => !rare.includes(name))
const step = fc.record({
  name: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('photo ID', 'a remedy', 'chooses a password') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'starts a contact change',
        'presses on a page of the change',
        'the server settles the change',
      ),
    },
    { weight: 12, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  ),
  pick: fc.nat(11),
  wait: fc.constantFrom(0, 0, 0, 0, 0, 1, 3, 21, 90, 1_440),
})
export const fresh = (f: CallFacts, channel: 'phone' | 'counter', id: string): CallFacts => {
  const { verification: _, ...rest } = f
  return { ...rest, call: aCall({ id, channel, openedAt: f.now, lastActivityAt: f.now }) }
}
/** A record that was never invited, or a login in use; the walk goes on from there. */
export const walk = fc.record({
  start: fc.constantFrom(undefined, anAccount()),
  steps: fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }),
})
type Walk = { start: PortalAccount | undefined; steps: { name: string; pick: number; wait: number }[] }

/** Walks; each decision is handed to `look` with what was known before and after it. */
export function follow(
  { start, steps }: Walk,
  look: (seen: {
    name: string
    act: Act
    before: CallFacts
    decision: Decision
    next: CallFacts
  }) => void = () => {},
): CallFacts {
  let facts = fresh(callFacts(start ? { account: start } : {}), 'counter', 'call-0')
  steps.forEach(({ name, pick, wait }, i) => {
    const now = facts.now + minutes(wait)
    const state = callStateAt(facts.call, facts.policy, now)
    // Most calls that fell idle are over; a few are taken up again.
    const open = state !== 'closed' && (state !== 'wrap-up' || pick % 3 === 0)
    const before = open
      ? { ...facts, now }
      : fresh({ ...facts, now }, pick % 3 ? 'counter' : 'phone', `call-${i}`)
    const act = acts[name] as Act
    const decision = act.does(before, pick)
    facts = decision ? after(before, decision) : before
    if (decision) look({ name, act, before, decision, next: facts })
  })
  return facts
}
export const check = (look: Parameters<typeof follow>[1]) =>
  fc.assert(
    fc.property(walk, (way) => {
      follow(way, look)
    }),
    { numRuns: 300 },
  )
