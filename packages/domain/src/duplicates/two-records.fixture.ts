import type { Facts } from '../facts.ts'
import { anAccount } from '../remedies/a-login.fixture.ts'
import { days } from '../shared/instant.ts'
import { aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import type { Consolidation, ConsolidationFacts, UndoFacts } from './consolidation.ts'

const { policy } = callFacts()
export const freshSupervisor = { id: 'staff-ines', role: 'supervisor', reauthenticatedAt: noon } as const

export const factsOfA = (over: Partial<Facts> = {}): Facts =>
  callFacts({
    patient: aPatient({ id: 'patient-a' }),
    account: anAccount({ id: 'account-a', patientId: 'patient-a', username: 'c.kowalczyk' }),
    ...over,
  })
export const factsOfB = (over: Partial<Facts> = {}): Facts =>
  callFacts({
    patient: aPatient({ id: 'patient-b', mrn: '419-0256' }),
    account: anAccount({ id: 'account-b', patientId: 'patient-b', username: 'kkowal74' }),
    ...over,
  })

/** A pair that a supervisor, who has just given their password, may make one login of. */
export const twoRecords = (over: Partial<ConsolidationFacts> = {}): ConsolidationFacts => ({
  now: noon,
  policy,
  staff: freshSupervisor,
  pair: {
    id: 'pair-1',
    a: 'patient-a',
    b: 'patient-b',
    state: 'suspected',
    source: 'agent',
    flaggedAt: noon,
    score: 178,
    version: 1,
  },
  flaggedBy: ['staff-marta'],
  a: { facts: factsOfA() },
  b: { facts: factsOfB() },
  ...over,
})

const yesterday: Consolidation = {
  id: 'consolidation-1',
  pairId: 'pair-1',
  retiredId: 'account-b',
  survivorId: 'account-a',
  before: 'active',
  by: freshSupervisor.id,
  at: noon - days(1),
}

/** The same pair a day after its second login was retired into the first. */
export const oneLogin = (over: Partial<UndoFacts> = {}): UndoFacts => ({
  now: noon,
  policy,
  staff: freshSupervisor,
  consolidation: yesterday,
  survivor: { facts: factsOfA() },
  retired: {
    facts: factsOfB({
      account: anAccount({ id: 'account-b', lifecycle: 'retired', survivorId: 'account-a' }),
    }),
  },
  ...over,
})
