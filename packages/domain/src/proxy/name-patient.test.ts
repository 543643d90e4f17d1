import { describe, expect, test } from 'vitest'
import type { ChosenRecord } from '../call/choose-record.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { verified } from '../remedies/any-call-facts.fixture.ts'
import { aCall, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { decideNamePatient } from './name-patient.ts'
import { decideRecordConsent } from './record-consent.ts'

const parent = callFacts({ call: aCall({ relationship: 'parent', searchedBy: ['name'] }) })
const leo: ChosenRecord = {
  patientId: 'patient-leo',
  searchedBy: ['full-name', 'birth-date', 'postcode'],
  needsThirdIdentifier: false,
  viewedAt: [],
}
const refusal = (facts: CallFacts, chosen: Partial<ChosenRecord> = {}) => {
  const decision = decideNamePatient(facts, { ...leo, ...chosen })
  return isRefused(decision) ? decision.refused.code : undefined
}

describe('V10 V11 whom a representative calls about', () => {
  test('is named for the call, and what was said of them is not asked of the caller', () => {
    expect(decideNamePatient(parent, leo)).toMatchObject({
      changes: [{ set: { aboutId: 'patient-leo', searchedBy: ['name', 'postcode'] } }],
      audit: [{ action: 'record.opened', patient: 'patient-leo', reason: 'called-about' }],
    })
  })

  test('is nobody where the patient calls, where a helper calls, or where it is the caller', () => {
    expect(refusal(callFacts())).toBe('other-caller')
    expect(refusal(callFacts({ call: aCall({ relationship: 'helper' }) }))).toBe('other-caller')
    expect(refusal(parent, { patientId: 'patient-1' })).toBe('other-caller')
  })

  test('counts like a record that is opened, and a lookalike needs one more detail', () => {
    const viewedAt = Array.from({ length: parent.policy.recordViewsPerHour }, () => noon - 1)
    expect(refusal(parent, { viewedAt })).toBe('too-many-records')
    expect(refusal(parent, { needsThirdIdentifier: true })).toBe('third-identifier')
    expect(refusal(parent, { closeness: { kind: 'own' } })).toBe('own-record')
  })
})

describe('edge case 5 spoken consent', () => {
  const helper = (over: Partial<CallFacts> = {}) =>
    callFacts({ call: aCall({ relationship: 'helper' }), verification: verified('basic'), ...over })

  test('is recorded, with the hour, once the patient is known', () => {
    expect(decideRecordConsent(helper())).toMatchObject({
      changes: [{ set: { consentAt: noon } }],
      audit: [{ action: 'consent.recorded', reason: 'said-aloud', patient: 'patient-1' }],
    })
    const { verification: _none, ...unknown } = helper()
    expect(decideRecordConsent(unknown)).toMatchObject({ refused: { code: 'verify-first' } })
  })

  test('is of no use where nobody helps', () => {
    expect(decideRecordConsent(callFacts({ verification: verified('basic') }))).toMatchObject({
      refused: { code: 'other-caller' },
    })
  })
})
