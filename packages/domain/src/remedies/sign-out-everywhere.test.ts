import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { aCall, callFacts } from '../verify/call-facts.fixture.ts'
import { anAccount, anyReadyFacts, verified } from './any-call-facts.fixture.ts'
import { decideRemedy, remedyStandings } from './remedies.ts'

const signOut = (facts: CallFacts) =>
  decideRemedy({ remedy: 'sign-out-everywhere', input: { confirm: true } }, facts)
const ready = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ verification: verified('basic'), account: anAccount(), sessions: 2, ...over })

test('edge case 32 every session ends, and the trail says who asked for it', () => {
  expect(signOut(ready())).toMatchObject({
    changes: [{ change: 'end-patient-sessions' }, { change: 'set-call' }],
    messages: [],
    audit: [{ action: 'patient.signed-out-everywhere', outcome: 'done' }],
  })
})

test('invariant 5 it protects: no state of the login stops it, once the caller is at basic', () => {
  fc.assert(
    fc.property(anyReadyFacts, (facts) => {
      const open = { ...facts, sessions: 1, call: aCall({ patientId: facts.patient.id }) }
      const decision = signOut({ ...open, staff: { id: open.call.staffId, role: 'agent' } })
      if (isRefused(decision)) expect(decision.refused.code).toMatch(/verify|other-caller|verification-over/)
    }),
  )
})

test('V6 without a check it says nothing of whether anybody is signed in', () => {
  const { verification: _, ...unverified } = ready({ sessions: 0 })
  expect(signOut(unverified)).toMatchObject({ refused: { code: 'verify-first' } })
  const standing = remedyStandings(ready({ sessions: 0 })).find((s) => s.remedy === 'sign-out-everywhere')
  expect(standing).toMatchObject({ state: 'not-needed', missing: [{ code: 'nobody-signed-in' }] })
})
