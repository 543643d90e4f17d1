import { type Change, type InactiveReport, isInForce } from '@portal-desk/domain'
import type { By } from './made.ts'
import type { MockPatient } from './mock-patient.ts'
import type { MockWorld } from './world.ts'

/** Changes of reports: a report names its patient, who need not be the one that the call has open. */
export function applyInactiveChange(
  world: MockWorld,
  patient: MockPatient | undefined,
  change: Change,
  { actor, callId }: By,
): void {
  const now = world.now()
  const setReports = (about: MockPatient, set: (report: InactiveReport) => InactiveReport): void => {
    about.inactiveReports = about.inactiveReports?.map(set)
  }
  const setReport = (id: string, patch: Partial<InactiveReport>): void => {
    for (const one of world.patients)
      setReports(one, (report) => (report.id === id ? { ...report, ...patch } : report))
  }
  const put = (about: MockPatient | undefined, report: Omit<InactiveReport, 'id' | 'patientId'>): void => {
    if (!about) return
    const whose = { id: world.newId(), patientId: about.facts.id }
    about.inactiveReports = [{ ...whose, ...report }, ...(about.inactiveReports ?? [])]
  }
  switch (change.change) {
    case 'report-inactive':
      put(
        world.patients.find(({ facts }) => facts.id === change.patientId),
        { reason: change.reason, reportedBy: actor.id, reportedAt: now, ...(callId ? { callId } : {}) },
      )
      return
    case 'end-inactive-report': {
      const { reportId, end, before } = change
      setReport(reportId, { end, endedBy: actor.id, endedAt: now, ...(before ? { before } : {}) })
      return
    }
    case 'put-inactive':
      put(patient, {
        reason: change.reason,
        reportedBy: actor.id,
        reportedAt: now,
        end: 'confirmed',
        endedBy: actor.id,
        endedAt: now,
        ...(change.before ? { before: change.before } : {}),
        ...(change.chartAlive ? { chartAliveSince: now } : {}),
      })
      return
    case 'lift-inactive':
      if (patient)
        setReports(patient, (report) =>
          isInForce(report) && (change.reportId ?? report.id) === report.id
            ? { ...report, undoneAt: now }
            : report,
        )
      return
    case 'note-login-before':
      setReport(change.reportId, { before: change.before })
      return
    case 'set-deceased':
      if (patient) {
        const { aliveOnChart: _, ...facts } = patient.facts
        const { deceased } = change
        patient.facts = { ...facts, deceased, ...(deceased ? { aliveOnChart: true as const } : {}) }
      }
      return
    case 'note-chart-alive':
      setReport(change.reportId, { chartAliveSince: now })
      return
    case 'settle-chart-notice':
      if (patient) setReports(patient, ({ chartAliveSince: _, ...report }) => report)
      return
  }
}
