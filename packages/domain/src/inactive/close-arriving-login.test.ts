import { expect, test } from 'vitest'
import { anAccount } from '../remedies/any-call-facts.fixture.ts'
import { aPatient, noon } from '../verify/call-facts.fixture.ts'
import { closedOnArrival } from './close-arriving-login.ts'
import type { InactiveReport } from './inactive-report.ts'

const aReport = (over: Partial<InactiveReport>): InactiveReport => ({
  id: 'report-1',
  patientId: 'patient-1',
  reason: 'moved',
  reportedBy: 'staff-1',
  reportedAt: noon,
  end: 'confirmed',
  endedAt: noon,
  ...over,
})
const closedAs = (inactive: 'moved' | 'privacy', ...inactiveReports: InactiveReport[]) => ({
  patient: aPatient({ inactive }),
  inactiveReports,
})

test('domain §3.8 a login in use that comes to a closed record is switched off for the same reason, on the record', () => {
  const closed = closedOnArrival(anAccount({ lifecycle: 'active' }), closedAs('moved', aReport({})))
  expect(closed).toMatchObject({
    set: { lifecycle: 'deactivated', inactiveReason: 'moved' },
    changes: [{ change: 'note-login-before', reportId: 'report-1', before: { lifecycle: 'active' } }],
    audit: [{ action: 'account.deactivated', reason: 'moved', patient: aPatient().id }],
  })
})

test('an undo of each report, the newest first, leads back to what the login was', () => {
  const reports = [
    aReport({ id: 'newer', reason: 'privacy', endedAt: noon + 1 }),
    aReport({ id: 'older' }),
    aReport({ id: 'undone', undoneAt: noon }),
  ]
  expect(
    closedOnArrival(anAccount({ lifecycle: 'invited' }), closedAs('privacy', ...reports))?.changes,
  ).toEqual([
    { change: 'note-login-before', reportId: 'older', before: { lifecycle: 'invited' } },
    {
      change: 'note-login-before',
      reportId: 'newer',
      before: { lifecycle: 'deactivated', inactiveReason: 'moved' },
    },
  ])
})

test('what was closed already keeps its own reason, and an open record closes nothing', () => {
  const closed = closedAs('moved', aReport({}))
  expect(closedOnArrival(anAccount({ lifecycle: 'deactivated' }), closed)).toBeUndefined()
  expect(closedOnArrival(anAccount({ lifecycle: 'retired' }), closed)).toBeUndefined()
  expect(closedOnArrival(anAccount(), { patient: aPatient() })).toBeUndefined()
})

test('V9 a chart that records a death closes it, also where nobody reported it', () => {
  const dead = { patient: aPatient({ deceased: true }) }
  expect(closedOnArrival(anAccount(), dead)).toMatchObject({
    set: { inactiveReason: 'deceased' },
    changes: [],
  })
})
