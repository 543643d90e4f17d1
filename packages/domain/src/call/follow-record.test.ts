import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { verified } from '../remedies/any-call-facts.fixture.ts'
import { minutes } from '../shared/instant.ts'
import type { PatientFacts } from '../shared/patient-facts.ts'
import { aCall, aContact, aPatient, aVerification, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { ItemCode } from '../verify/verification.ts'
import { decideFollowRecord, type Followed } from './follow-record.ts'

const survivor = {
  patientId: 'patient-2',
  name: 'García López, M.',
  born: '1984',
  why: 'chart-merged',
} as const
const same = (over: Partial<PatientFacts> = {}): PatientFacts => aPatient({ id: 'patient-2', ...over })
const to = (patient = same(), over: Partial<Followed> = {}): Followed => ({ patient, viewedAt: [], ...over })
const facts = (over: Partial<CallFacts> = {}): CallFacts =>
  callFacts({ survivor, verification: verified('standard'), ...over })
const answered = (items: ItemCode[]) =>
  aVerification({
    drawn: [],
    submits: 1,
    verifiedAt: noon - minutes(1),
    checks: [{ kind: 'knowledge', at: noon - minutes(1), outcome: 'matched', items }],
  })
const kept = (decision: ReturnType<typeof decideFollowRecord>): boolean =>
  !isRefused(decision) && decision.changes.some(({ change }) => change === 'move-verification')

describe('edge case 36 going on to the record that this one leads to', () => {
  test('with the same details the caller stays verified', () => {
    const decision = decideFollowRecord(facts(), to())
    expect(decision).toMatchObject({
      changes: [
        { change: 'move-verification', patientId: 'patient-2' },
        { change: 'set-call', set: { patientId: 'patient-2', searchedBy: ['full-name', 'birth-date'] } },
      ],
      messages: [],
      audit: [{ action: 'record.followed', reason: 'chart-merged', patient: 'patient-2' }],
    })
  })

  const differing: Record<ItemCode, Partial<PatientFacts>> = {
    'full-name': { names: [{ use: 'current', family: 'Reyes', given: ['Ana'] }] },
    'birth-date': { birthDate: '1984-12-03' },
    mrn: { mrn: '419-0256' },
    postcode: { addresses: [{ use: 'home', lines: ['12 Alder Street'], city: 'Bend', postcode: '92003' }] },
    'street-address': { addresses: [{ use: 'home', lines: ['4 Mill St'], city: 'Bend', postcode: '97701' }] },
    'phone-on-file': { contacts: [aContact({ kind: 'phone', value: '(541) 555-0199' })] },
    'email-on-file': { contacts: [aContact({ kind: 'email', value: 'other@example.org' })] },
    'preferred-clinician': { clinician: 'Dr. Ruth Okafor' },
    'last-visit-month': { lastVisitMonth: '2025-12' },
  }
  test.each(ItemCode.options)('where %s differs whoever proved it is asked again', (item) => {
    const verification = answered([item])
    expect(kept(decideFollowRecord(facts({ verification }), to()))).toBe(true)
    const decision = decideFollowRecord(facts({ verification }), to(same(differing[item])))
    expect(kept(decision)).toBe(false)
    expect(decision).toMatchObject({
      changes: [{ change: 'set-verification', set: { endedAt: noon } }, { change: 'set-call' }],
    })
  })

  test('a detail that nobody proved may differ, but never name and birth date', () => {
    const verification = answered(['postcode'])
    const after = (over: Partial<PatientFacts>) =>
      kept(decideFollowRecord(facts({ verification }), to(same(over))))
    expect(after({ clinician: 'Dr. Ruth Okafor', mrn: '419-0256' })).toBe(true)
    expect(after(differing['birth-date'])).toBe(false)
    expect(after(differing['full-name'])).toBe(false)
  })

  test('a call-back counts for the same number there, under its name there', () => {
    const verification = aVerification({
      drawn: [],
      verifiedAt: noon,
      checks: [{ kind: 'call-back', at: noon, outcome: 'matched', contactId: 'phone-1' }],
    })
    const there = same({ contacts: [aContact({ kind: 'phone', value: '541 555 0142', id: 'phone-there' })] })
    expect(decideFollowRecord(facts({ verification }), to(there))).toMatchObject({
      changes: [{ change: 'move-verification', checks: [{ contactId: 'phone-there' }] }, {}],
    })
    expect(kept(decideFollowRecord(facts({ verification }), to(same(differing['phone-on-file']))))).toBe(
      false,
    )
  })

  test.each<[string, CallFacts, Followed | undefined]>([
    ['no-call', facts({ call: aCall({ state: 'wrap-up' }) }), to()],
    ['not-your-call', facts({ call: aCall({ staffId: 'staff-2' }) }), to()],
    ['own-record', facts(), to(same(), { closeness: { kind: 'own' } })],
    ['too-many-records', facts(), to(same(), { viewedAt: Array.from({ length: 60 }, () => noon) })],
    ['someone-else-changed-it', facts(), undefined],
  ])('%s stops it', (code, from, followed) => {
    expect(decideFollowRecord(from, followed)).toMatchObject({ refused: { code } })
  })
})
