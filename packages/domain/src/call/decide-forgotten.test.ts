import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aMessage } from '../remedies/a-login.fixture.ts'
import { anAccount } from '../remedies/any-call-facts.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { aCall, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decideForgotten } from './decide-forgotten.ts'

const idleFor = (time: number, over = {}) =>
  callFacts({
    call: aCall({ openedAt: noon - time - minutes(5), lastActivityAt: noon - time, ...over }),
    account: anAccount(),
  })
const missed = (time: number) => {
  const at = noon - time
  return {
    ...idleFor(time),
    verification: aVerification({
      submits: 1,
      checks: [{ kind: 'knowledge', at, outcome: 'not-matched', items: ['postcode'] }],
    }),
    failures: [
      { at: at - hours(3), items: ['email-on-file'] },
      { at, items: ['postcode'] },
    ],
  } as ReturnType<typeof callFacts>
}

describe('domain §3.6 a call that its agent forgot', () => {
  test('closes once nobody can resume it, as what happened in it suggests', () => {
    expect(decideForgotten(idleFor(hours(2) + 1))).toMatchObject({
      changes: [{ change: 'set-call', set: { state: 'closed', disposition: 'information-only' } }],
      audit: [{ action: 'call.closed', outcome: 'done', reason: 'information-only' }],
    })
  })
  test('P9 tells the patient of a failed check, as any close does, and once', () => {
    const facts = missed(hours(2) + 1)
    expect(decideForgotten(facts).messages).toMatchObject([{ template: 'failed-verification' }])
    const told = { ...facts, messages: [aMessage({ template: 'failed-verification', queuedAt: noon - 1 })] }
    expect(decideForgotten(told).messages).toEqual([])
  })
  test('is left alone as long as it can be taken up, and when it is closed already', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: hours(2) }), (time) => {
        expect(decideForgotten(idleFor(time)).changes).toEqual([])
      }),
    )
    expect(decideForgotten(idleFor(hours(9), { state: 'closed', closedAt: noon })).changes).toEqual([])
  })
})
