import type { TestClient } from '../client.ts'
import { consoleEndpoints as api, type World } from '../world.ts'

/** What about a record may stand in the way of somebody whose role would do. */
export const kinds = ['own', 'other-site', 'restricted', 'deceased', 'held'] as const
export type Kind = (typeof kinds)[number]

export const HER = 'maria garcia 3/12/1984'
/** Everybody in these tests works here, and no record but one of another site belongs anywhere. */
const HERE = 'site-here'
const THERE = 'site-there'

/** Two sites of the clinic, with these people at the first. */
export async function putSites(world: World, staffIds: readonly string[]): Promise<void> {
  await world.act(async ({ tx, context, record }) => {
    const sites = [HERE, THERE].map((id) => ({
      id,
      name: id,
      open: 1 as const,
      created_at: context.now,
      version: 1,
    }))
    await tx.insertInto('site').values(sites).execute()
    await tx
      .insertInto('staff_site')
      .values(staffIds.map((staff_id) => ({ staff_id, site_id: HERE })))
      .execute()
    record({ action: 'staff.linked', outcome: 'done' })
  })
}

export const NOBODY = 'AAAAAAAAAAAAAAAAAAAAAA'

/** Somebody of one role, and all of María's that a route may name. */
export type Place = {
  client: TestClient
  patientId: string
  /** A call in which she is sure to be herself; nobody's where the role takes no calls. */
  callId: string
  pairId: string
  /** What whoever presses asked or reported themselves, so that nothing about the record lets it through. */
  ownId: string
}

/** Opens a call with her record, before anything stands in the way of it. */
export async function beginCall(client: TestClient, patientId: string): Promise<string> {
  const opened = await client.call(api.openCall, { body: { channel: 'counter' } })
  if (opened.status === 403) return NOBODY
  const params = { callId: opened.body.callId }
  await client.call(api.chooseRecord, { params, body: { patientId, searchText: HER } })
  await client.call(api.recordPhotoId, { params, body: { document: 'passport', sure: true } })
  return params.callId
}

/** Makes the record one of this kind for somebody, or an ordinary one again. */
export async function make(world: World, patientId: string, staffId: string, kind?: Kind): Promise<void> {
  await world.act(async ({ tx, context, record }) => {
    const own = kind === 'own' ? patientId : null
    await tx.updateTable('staff').set({ patient_id: null }).where('patient_id', '=', patientId).execute()
    await tx.updateTable('staff').set({ patient_id: own }).where('id', '=', staffId).execute()
    await tx.deleteFrom('patient_mark').where('patient_id', '=', patientId).execute()
    if (kind === 'restricted')
      await tx
        .insertInto('patient_mark')
        .values({ patient_id: patientId, mark: 'restricted', set_at: context.now })
        .execute()
    await tx
      .updateTable('portal_account')
      .set({ hold: kind === 'held' ? 'staff' : 'none', lifecycle: 'active', lock_kind: 'none' })
      .where('patient_id', '=', patientId)
      .execute()
    const deceased = kind === 'deceased' ? 1 : 0
    const site_id = kind === 'other-site' ? THERE : null
    await tx.updateTable('patient').set({ deceased, site_id }).where('id', '=', patientId).execute()
    record({ action: 'record.marked', outcome: 'done', patient: patientId })
  })
}

/** What waits for somebody’s decision and is their own, by one name for all. */
export async function leaveOwn(world: World, patientId: string, callId: string, by: string): Promise<string> {
  const id = `own-of-${by}`
  const { hmac, seal } = world.desk.vault
  await world.act(async ({ tx, context, record }) => {
    const { now } = context
    const about = { id, patient_id: patientId, call_id: callId }
    for (const table of ['approval', 'flag', 'contact_change', 'inactive_report'] as const)
      await tx.deleteFrom(table).where('patient_id', '=', patientId).execute()
    await tx
      .insertInto('approval')
      .values({
        ...about,
        remedy: 'release-hold',
        asked_by: by,
        asked_at: now,
        until_at: now + 600_000,
        order_hash: hmac('test', 'order'),
        reason: 'patient-verified',
        level: 'strong',
        methods: '[]',
      })
      .execute()
    await tx
      .insertInto('inactive_report')
      .values({ ...about, reason: 'moved', reported_by: by, reported_at: now, waits: 1 })
      .execute()
    await tx
      .insertInto('contact_change')
      .values({
        ...about,
        contact_id: 'contact-of-her-own',
        asked_by: by,
        asked_at: now,
        reason: 'new-email',
        address: seal('maria@new.example.org', `contact_change.address:${id}`),
        address_hash: hmac('test', 'address'),
        in_person: 0,
        proof_until: now,
        end_kind: 'rejected',
        ended_at: now,
      })
      .execute()
    record({ action: 'record.marked', outcome: 'done', patient: patientId })
  })
  return id
}
