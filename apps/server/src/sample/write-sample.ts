import { setImmediate as breathe } from 'node:timers/promises'
import type { PatientRecord } from '@portal-desk/domain'
import { searchKeysOf } from '@portal-desk/matching'
import {
  appendAudit,
  type Incoming,
  importAuthorities,
  importBatch,
  inOwnTransaction,
  ownContext,
  type Recorded,
  type Records,
  type Tx,
  writeSearchKeys,
} from '@portal-desk/store'
import { sha256Hex } from '../crypto.ts'
import { type AccountRows, accountRows } from './account-rows.ts'
import { guidePeople } from './guide-people.ts'
import { inPortions } from './in-portions.ts'
import { makeSamplePatients } from './people.ts'
import type { SamplePatient } from './sample-patient.ts'

type SampleOrder = {
  patients: number
  seed: number
  now: number
  guide: boolean
  /** Which site each made-up record belongs to; those of the guide belong to none. */
  siteOf?: (record: PatientRecord) => string
  /** When they came in; what happened to them after that is given back, to be recorded in its turn. By itself `now`. */
  since?: number
}
type SampleCount = { patients: number; accounts: number; entries: number }
type Written = SampleCount & { later: Recorded[] }

/** So many people go in with one transaction, and their entries in the order of time: a log is searched by it. */
const PORTION = 5_000
const AT_ONCE = 500
const ROWS = 400

/** Writes made-up people with their accounts and histories: rows, search keys, and an audit entry for each step. */
export async function writeSample(parts: Records, order: SampleOrder): Promise<Written> {
  const count: Written = { patients: 0, accounts: 0, entries: 0, later: [] }
  const people: Iterable<SamplePatient> = makeSamplePatients(order)
  let portion: SamplePatient[] = order.guide ? [...guidePeople(order.now)] : []
  for (const person of people) {
    portion.push(order.siteOf ? atSite(person, order.siteOf(person.record)) : person)
    if (portion.length < PORTION) continue
    await writePortion(parts, portion, order.since ?? order.now, count)
    portion = []
    await breathe()
  }
  if (portion.length > 0) await writePortion(parts, portion, order.since ?? order.now, count)
  count.later.sort((a, b) => a.context.now - b.context.now)
  return count
}

const atSite = (person: SamplePatient, site: string): SamplePatient => ({
  ...person,
  record: { ...person.record, site },
})

async function writePortion(
  parts: Records,
  people: SamplePatient[],
  since: number,
  count: Written,
): Promise<void> {
  const { store, vault } = parts
  const context = ownContext('sample', since, vault.newId(), 'sample')
  await inOwnTransaction(parts, context, async (unit) => {
    const recorded: Recorded[] = []
    await inPortions(people, AT_ONCE, async (some) =>
      recorded.push(...(await writePeople(parts, unit.tx, some, since, count))),
    )
    recorded.sort((a, b) => a.context.now - b.context.now)
    const later = recorded.findIndex((one) => one.context.now > since)
    const before = later < 0 ? recorded : recorded.slice(0, later)
    await inPortions(before, ROWS, (some) => appendAudit(unit.tx, store.dialect, vault, some))
    unit.record({ action: 'sample.made', outcome: 'done', reason: `patients:${people.length}` })
    count.patients += people.length
    count.entries += before.length
    count.later.push(...recorded.slice(before.length))
  })
}

/** @returns what is to be recorded about them */
async function writePeople(
  { store, vault }: Records,
  tx: Tx,
  people: SamplePatient[],
  since: number,
  count: SampleCount,
): Promise<Recorded[]> {
  const incoming: Incoming[] = people.map(({ record }) => ({
    record,
    hash: sha256Hex(JSON.stringify(record)),
  }))
  const { patientIds } = await importBatch(tx, store.dialect, vault, incoming, since, true)
  await importAuthorities(
    tx,
    vault,
    people.flatMap(({ authority }) => authority ?? []),
  )
  const ids = await idsOf(tx, patientIds)
  const rows: AccountRows[] = []
  for (const { record, account } of people) {
    const found = ids.get(`${record.source}\n${record.sourceKey}`)
    if (found && account && account.history.length > 0) rows.push(accountRows(vault, found, account))
  }
  const accounts = rows.flatMap((r) => (r.account ? [r.account] : []))
  await inPortions(accounts, ROWS, (some) => tx.insertInto('portal_account').values(some).execute())
  await inPortions(
    accounts.filter(({ contact }) => contact === 'verified'),
    ROWS,
    (some) => proveContacts(tx, some),
  )
  await inPortions(
    rows.flatMap((r) => r.links),
    ROWS,
    (some) => tx.insertInto('access_link').values(some).execute(),
  )
  await inPortions(
    rows.flatMap((r) => r.messages),
    ROWS,
    (some) => tx.insertInto('outbox_message').values(some).execute(),
  )
  const bare = { names: [], identifiers: [], contacts: [], addresses: [] }
  await writeSearchKeys(
    tx,
    store.dialect,
    accounts.map((a) => ({
      patient: a.patient_id,
      keys: searchKeysOf({ ...bare, usernames: [a.username] }),
    })),
  )
  count.accounts += accounts.length
  return rows.flatMap((r) => r.recorded)
}

/** Whoever chose a password with a mailed link has shown that the address is theirs. */
const proveContacts = (tx: Tx, accounts: { patient_id: string }[]): Promise<unknown> =>
  tx
    .updateTable('patient_contact')
    .set(({ selectFrom }) => {
      const own = selectFrom('portal_account as a').whereRef(
        'a.patient_id',
        '=',
        'patient_contact.patient_id',
      )
      return { verified_since: own.select('a.created_at'), verified_at: own.select('a.password_set_at') }
    })
    .where('kind', '=', 'email')
    .where(
      'patient_id',
      'in',
      accounts.map(({ patient_id }) => patient_id),
    )
    .execute()

/** Ids of the people just written, with the contact their mails went to. */
async function idsOf(
  tx: Tx,
  patientIds: string[],
): Promise<Map<string, { id: string; contactId: string | undefined }>> {
  const rows = await tx
    .selectFrom('patient as p')
    .leftJoin('patient_contact as c', (join) =>
      join.onRef('c.patient_id', '=', 'p.id').on('c.kind', '=', 'email'),
    )
    .select(['p.id', 'p.source', 'p.source_key', 'c.id as contact_id'])
    .where('p.id', 'in', patientIds)
    .execute()
  return new Map(
    rows.map((row) => [
      `${row.source}\n${row.source_key}`,
      { id: row.id, contactId: row.contact_id ?? undefined },
    ]),
  )
}
