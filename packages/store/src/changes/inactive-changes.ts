import type { LoginBefore } from '@portal-desk/domain'
import { sealNote } from '../tables/note.ts'
import { type Carriers, factsOf, LostRace, mustChange } from './hands.ts'

const beforeColumns = (before: LoginBefore | undefined) => ({
  before_lifecycle: before?.lifecycle ?? null,
  before_reason: before?.inactiveReason ?? null,
})

export const inactiveChanges: Carriers<
  | 'report-inactive'
  | 'end-inactive-report'
  | 'put-inactive'
  | 'lift-inactive'
  | 'note-login-before'
  | 'set-deceased'
  | 'note-chart-alive'
  | 'settle-chart-notice'
> = {
  async 'report-inactive'({ tx, vault, context }, { patientId, reason }, made) {
    if (!context.callId) throw new Error('somebody is reported in a call')
    made.inactiveReportId = vault.newId()
    await tx
      .insertInto('inactive_report')
      .values({
        id: made.inactiveReportId,
        patient_id: patientId,
        call_id: context.callId,
        reason,
        reported_by: context.actor.id,
        reported_at: context.now,
        waits: 1,
      })
      .execute()
  },

  // T3: of all who decide, one wins.
  async 'end-inactive-report'({ tx, vault, context }, { reportId, end, before, setAside, note }) {
    const won = await tx
      .updateTable('inactive_report')
      .set({
        end_kind: end,
        ended_by: context.actor.id,
        ended_at: context.now,
        waits: 0,
        set_aside: setAside ?? null,
        note: sealNote(vault, reportId, note),
        ...beforeColumns(before),
      })
      .where('id', '=', reportId)
      .where('end_kind', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!won) throw new LostRace('inactive report')
  },

  async 'put-inactive'(hands, { reason, before, runId, chartAlive }, made) {
    const { tx, vault, context } = hands
    made.inactiveReportId = vault.newId()
    await tx
      .insertInto('inactive_report')
      .values({
        id: made.inactiveReportId,
        patient_id: factsOf(hands).patient.id,
        reason,
        reported_by: context.actor.id,
        reported_at: context.now,
        waits: chartAlive ? 1 : 0,
        end_kind: 'confirmed',
        ended_by: context.actor.id,
        ended_at: context.now,
        ...beforeColumns(before),
        chart_alive_at: chartAlive ? context.now : null,
        run_id: runId ?? null,
      })
      .execute()
  },

  async 'lift-inactive'(hands, { reportId }) {
    const { tx, context } = hands
    const inForce = tx
      .updateTable('inactive_report')
      .set({ undone_by: context.actor.id, undone_at: context.now, waits: 0 })
      .where('patient_id', '=', factsOf(hands).patient.id)
      .where('end_kind', '=', 'confirmed')
      .where('undone_at', 'is', null)
    // T3: of two who undo one, one wins.
    await mustChange((reportId ? inForce.where('id', '=', reportId) : inForce).executeTakeFirst())
  },

  async 'note-login-before'({ tx }, { reportId, before }) {
    await mustChange(
      tx
        .updateTable('inactive_report')
        .set(beforeColumns(before))
        .where('id', '=', reportId)
        .where('undone_at', 'is', null)
        .executeTakeFirst(),
    )
  },

  async 'set-deceased'(hands, { deceased }) {
    await hands.tx
      .updateTable('patient')
      .set((eb) => ({ deceased: deceased ? 1 : 0, version: eb('version', '+', 1) }))
      .where('id', '=', factsOf(hands).patient.id)
      .execute()
  },

  async 'note-chart-alive'({ tx, context }, { reportId }) {
    await tx
      .updateTable('inactive_report')
      .set({ chart_alive_at: context.now, waits: 1 })
      .where('id', '=', reportId)
      .where('undone_at', 'is', null)
      .execute()
  },

  // T3: of two who look at it, one wins.
  async 'settle-chart-notice'({ tx }, { reportId }) {
    await mustChange(
      tx
        .updateTable('inactive_report')
        .set({ chart_alive_at: null, waits: 0 })
        .where('id', '=', reportId)
        .where('chart_alive_at', 'is not', null)
        .where('undone_at', 'is', null)
        .executeTakeFirst(),
    )
  },
}
