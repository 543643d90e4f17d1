import type { AuditEvent, Role } from '@portal-desk/domain'
import { inOwnTransaction } from '@portal-desk/store'
import { findAnomalies } from '../src/anomalies/find-anomalies.ts'
import type { World } from './world.ts'

/** Enters what a member of staff did, as their own requests would have. */
export const did = (world: World, staffId: string, events: AuditEvent[], callId?: string) =>
  inOwnTransaction(
    { store: world.desk.store, vault: world.desk.vault, house: world.desk.house() },
    {
      now: world.clock.now(),
      actor: { kind: 'staff', id: staffId, role: 'senior-agent' as Role, name: staffId },
      request: 'test',
      client: 'test',
      ...(callId ? { callId } : {}),
    },
    async ({ record }) => record(...events),
  )

/** A call of somebody that is closed, with a record open in it. */
export const putCall = (
  world: World,
  id: string,
  staffId: string,
  patientId: string,
  disposition = 'resolved',
) =>
  world.act(async ({ tx, record }) => {
    const at = world.clock.now()
    await tx
      .insertInto('call_session')
      .values({
        id,
        staff_id: staffId,
        channel: 'phone',
        state: 'closed',
        relationship: 'self',
        language: 'en',
        interpreter: 0,
        relay: 0,
        patient_id: patientId,
        searched_by: '[]',
        opened_at: at,
        last_activity_at: at,
        closed_at: at,
        disposition,
        version: 1,
      })
      .execute()
    record({ action: 'sample.made', outcome: 'done' })
  })

/** Lets the job go through all that was entered. */
export async function lookForAnomalies(world: World) {
  const { read } = world.desk.store
  const reached = async () =>
    (await read.selectFrom('anomaly_reach').select('idx').executeTakeFirst())?.idx ?? 0
  const size = async () => (await read.selectFrom('audit_seq').select('next').executeTakeFirst())?.next ?? 0
  while ((await reached()) < (await size())) await findAnomalies(world.desk)
  return read.selectFrom('anomaly').selectAll().orderBy('found_at').orderBy('rule').execute()
}
