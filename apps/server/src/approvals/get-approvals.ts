import type { ApprovalRequest, ConsoleEndpoints } from '@portal-desk/contract'
import {
  approvalWords,
  BreakGlassReason,
  breakGlassReasonLabels,
  FlagReason,
  flagReasonLabels,
  Relationship,
  shortName,
  wordsAt,
} from '@portal-desk/domain'
import { approvalOf, openNote } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { countInactiveReports } from '../unit/count-inactive-reports.ts'
import { readPausedProviders } from '../unit/read-paused-mail.ts'
import { recordNames } from '../unit/record-names.ts'
import { shownAs } from '../unit/shown-as.ts'
import { changeRow, readChanges } from './read-changes.ts'
import { readFlags } from './read-flags.ts'
import { readFrozen } from './read-frozen.ts'
import { readOpened } from './read-opened.ts'
import { readRequests } from './read-requests.ts'

/**
 * What waits for a second person, and what was settled lately, of records for whoever reads (S18); each name that is shown
 * has its entry first (T1).
 */
export const getApprovals: UseCase<ConsoleEndpoints['getApprovals']> = async (
  desk,
  { staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { now } = context
  const { policy, clinic } = desk.house()
  const at = wordsAt(now, clinic)
  const { read } = desk.store
  const found = await readRequests(read, now, staff.id)
  const frozen = await readFrozen(read, staff.id)
  const flagged = await readFlags(read, staff.id)
  const opened = await readOpened(read, now, staff.id)
  const changing = await readChanges(read, now, staff.id)
  const named = await recordNames(desk, context, transact, [
    ...found.map(({ row }) => ({ place: `call:${row.call_id}`, patientId: row.patient_id })),
    ...frozen.map((row) => ({ place: `account:${row.id}`, patientId: row.patient_id })),
    ...flagged.map((row) => ({ place: `flag:${row.id}`, patientId: row.patient_id })),
    ...opened.map((row) => ({ place: `glass:${row.id}`, patientId: row.patient_id })),
    ...changing.map((row) => ({ place: `contact-change:${row.id}`, patientId: row.patient_id })),
  ])
  const requests = found.map(({ row, ...background }): ApprovalRequest => {
    const approval = approvalOf(row, desk.vault)
    return {
      id: approval.id,
      remedy: approval.remedy,
      ...approvalWords(approval, background, { id: staff.id, role: staff.role }, policy, at),
      ...shownAs(row, named.has(`call:${row.call_id}`)),
      askedBy: shortName(row.asker),
      askedAt: approval.askedAt,
      until: approval.until,
      relationship: Relationship.parse(row.relationship),
      level: approval.level,
      ...(row.decider ? { decidedBy: shortName(row.decider) } : {}),
      ...(approval.decidedAt === undefined ? {} : { decidedAt: approval.decidedAt }),
    }
  })
  return {
    now,
    waiting: requests.filter(({ state }) => state === 'requested').sort((a, b) => a.until - b.until),
    settled: requests.filter(({ state }) => state !== 'requested'),
    flagged: flagged.map((row) => ({
      id: row.id,
      ...shownAs(row, named.has(`flag:${row.id}`)),
      at: row.raised_at,
      reason: flagReasonLabels[FlagReason.parse(row.reason)],
      by: shortName(row.raiser),
      own: row.raised_by === staff.id,
    })),
    opened: opened.map((row) => {
      const note = openNote(desk.vault, row.id, row.note)
      return {
        id: row.id,
        ...shownAs(row, named.has(`glass:${row.id}`)),
        at: row.at,
        reason: breakGlassReasonLabels[BreakGlassReason.parse(row.reason)],
        ...(note === undefined ? {} : { note }),
        by: shortName(row.opener),
      }
    }),
    inactive: await countInactiveReports(read, staff.id),
    paused: await readPausedProviders(desk, now, staff.id),
    changes: changing.map((row) => changeRow(row, named.has(`contact-change:${row.id}`), staff.id, at)),
    frozen: frozen.map((row) => ({
      id: row.id,
      ...shownAs(row, named.has(`account:${row.id}`)),
      at: Number(row.at ?? now),
    })),
  }
}
