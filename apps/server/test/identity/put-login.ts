import { hours } from '@portal-desk/domain'
import type { World } from '../world.ts'
import type { AnyLogin } from './any-login.ts'

export type Held = { patientId: string; accountId: string }

/** Writes a login as it was drawn, with all that hangs on it. */
export async function putLogin(world: World, own: Held, callId: string, login: AnyLogin): Promise<void> {
  const { write } = world.desk.store
  const { newId } = world.desk.vault
  const now = world.clock.now()
  const of = { account_id: own.accountId, patient_id: own.patientId, call_id: callId }
  const ended = (end: string | null) => ({ end_kind: end, ended_at: end === null ? null : now })
  await write.updateTable('portal_account').set(login.set).where('id', '=', own.accountId).execute()
  for (const { kind, end, opened, wrong } of login.links)
    await write
      .insertInto('access_link')
      .values({
        ...of,
        id: newId(),
        kind,
        token_hash: newId(),
        created_at: now,
        expires_at: now + hours(2),
        opened_at: opened ? now : null,
        wrong_details: wrong,
        asked_by: 'desk',
        staff_id: 'staff-marta',
        ...ended(end),
      })
      .execute()
  for (const { printed, end, used } of login.codes)
    await write
      .insertInto('temporary_login')
      .values({
        ...of,
        id: newId(),
        code_hash: 'a hash',
        issued_at: now,
        expires_at: now + hours(2),
        used_at: used ? now : null,
        choose_until: used ? now + hours(2) : null,
        wrong_tries: 0,
        staff_id: 'staff-marta',
        printed,
        ...ended(end),
      })
      .execute()
  for (let i = 0; i < login.sessions; i++)
    await write
      .insertInto('patient_session')
      .values({
        id_hash: newId(),
        person_id: own.accountId,
        body: '{}',
        created_at: now,
        last_active_at: now,
      })
      .execute()
  if (!login.changing) return
  await write
    .insertInto('contact_change')
    .values({
      id: newId(),
      patient_id: own.patientId,
      call_id: callId,
      contact_id: newId(),
      asked_by: 'staff-marta',
      asked_at: now,
      reason: 'work-or-school',
      address: null,
      address_hash: 'a hash',
      in_person: 0,
      proof_until: now + hours(2),
    })
    .execute()
}

const ofPatient = [
  'patient_contact',
  'access_link',
  'temporary_login',
  'contact_change',
  'outbox_message',
  'flag',
  'inactive_report',
] as const

/** All that is stored of a login and its patient, by table and id, without the counters of changes. */
export async function storedOf(world: World, { patientId, accountId }: Held) {
  const { read } = world.desk.store
  const rows = new Map<string, Record<string, unknown>>()
  const keep = (table: string, { version: _, ...row }: Record<string, unknown>): void => {
    rows.set(`${table} ${row['id'] ?? row['id_hash']}`, row)
  }
  for (const table of ofPatient)
    for (const row of await read.selectFrom(table).selectAll().where('patient_id', '=', patientId).execute())
      keep(table, row)
  for (const row of await read.selectFrom('patient').selectAll().where('id', '=', patientId).execute())
    keep('patient', row)
  for (const row of await read.selectFrom('portal_account').selectAll().where('id', '=', accountId).execute())
    keep('portal_account', row)
  for (const row of await read
    .selectFrom('patient_session')
    .selectAll()
    .where('person_id', '=', accountId)
    .execute())
    keep('patient_session', row)
  return rows
}
