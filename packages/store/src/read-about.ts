import { type AboutPatient, type Authority, hours, type PatientRecord } from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import { readCloseness } from './closeness.ts'
import type { Db, Tx } from './dialect.ts'
import { inactiveReportsOf } from './inactive-reports.ts'
import { marksOf } from './marks.ts'
import { readEventsOf } from './read-trail.ts'
import type { ProxyTable } from './schema.ts'
import { leadingTo } from './survivors.ts'

/** Nobody has so many over one patient; beyond it a directory is broken. */
const AUTHORITIES = 20

/** Whom a representative calls about, with what is on file between the two: a few reads by key. */
export async function readAbout(
  db: Db | Tx,
  now: number,
  staffId: string,
  representativeId: string,
  aboutId: string,
): Promise<AboutPatient | undefined> {
  const people = await db
    .selectFrom('patient')
    .leftJoin('portal_account', 'portal_account.patient_id', 'patient.id')
    .select([
      'patient.id',
      'source',
      'source_key',
      'birth_date',
      'deceased',
      'record',
      'portal_account.id as login',
    ])
    .where('patient.id', 'in', [representativeId, aboutId])
    .limit(10)
    .execute()
  const row = people.find(({ id }) => id === aboutId)
  const representative = people.find(({ id }) => id === representativeId)
  if (!row || !representative) return undefined
  const closeness = await readCloseness(db, staffId, aboutId)
  const record = JSON.parse(row.record) as PatientRecord
  const reports = await inactiveReportsOf(db, aboutId)
  return {
    id: row.id,
    names: record.names,
    ...(row.birth_date === null ? {} : { birthDate: row.birth_date }),
    deceased: row.deceased === 1,
    marks: await marksOf(db, aboutId),
    ...(closeness ? { closeness } : {}),
    ...(reports.length > 0 ? { inactiveReports: reports } : {}),
    authorities: await authoritiesOf(
      db,
      [representative, ...(await keysLeadingTo(db, representativeId))],
      [row, ...(await keysLeadingTo(db, aboutId))],
    ),
    ...(row.login === null ? {} : { wrongPasswords: await wrongPasswordsOf(db, aboutId, now) }),
  }
}

type Keyed = { source: string; source_key: string; record: string }
const keysIn = (records: readonly Keyed[], source: string): string[] =>
  records.filter((one) => one.source === source).map((one) => one.source_key)

async function keysLeadingTo(db: Db | Tx, patientId: string): Promise<Keyed[]> {
  const ids = await leadingTo(db, patientId)
  if (ids.length === 0) return []
  return db
    .selectFrom('patient')
    .select(['source', 'source_key', 'record'])
    .where('id', 'in', ids)
    .limit(AUTHORITIES)
    .execute()
}

/**
 * What a directory says of the two, under whichever of their records: of a person whose login was retired into another
 * one, what stands there counts for both. Somebody who is a patient there as well is named by the line that their own chart
 * points to (FHIR `Patient.link`).
 */
async function authoritiesOf(
  db: Db | Tx,
  representative: readonly Keyed[],
  about: readonly Keyed[],
): Promise<Authority[]> {
  const alsoAs = representative.flatMap(({ record }) =>
    (JSON.parse(record) as PatientRecord).links.flatMap(
      ({ otherKey }) => /^RelatedPerson\/(.+)$/.exec(otherKey)?.[1] ?? [],
    ),
  )
  const rows = await db
    .selectFrom('proxy')
    .select(['kind', 'scope', 'starts_on', 'ends_on', 'active', 'noticed_at'])
    .where((w) =>
      w.or(
        about.map(({ source, source_key }) =>
          w.and([
            w('source', '=', source),
            w('patient_key', '=', source_key),
            w.or([
              w('representative_key', 'in', ['', ...keysIn(representative, source)]),
              w('source_key', 'in', ['', ...alsoAs]),
            ]),
          ]),
        ),
      ),
    )
    .orderBy('id')
    .limit(AUTHORITIES)
    .execute()
  return rows.map(authorityOf)
}

/** All that anybody has over this patient. */
export async function authoritiesOver(db: Db | Tx, patientId: string): Promise<Authority[]> {
  const rows = await db
    .selectFrom('patient')
    .innerJoin('proxy', (join) =>
      join.onRef('proxy.source', '=', 'patient.source').onRef('proxy.patient_key', '=', 'patient.source_key'),
    )
    .select(['kind', 'scope', 'starts_on', 'ends_on', 'proxy.active', 'noticed_at'])
    .where('patient.id', '=', patientId)
    .orderBy('proxy.id')
    .limit(AUTHORITIES)
    .execute()
  return rows.map(authorityOf)
}

type OnFile = Pick<
  Selectable<ProxyTable>,
  'kind' | 'scope' | 'starts_on' | 'ends_on' | 'active' | 'noticed_at'
>
const authorityOf = (one: OnFile): Authority => ({
  kind: one.kind as Authority['kind'],
  scope: one.scope as Authority['scope'],
  ...(one.starts_on === null ? {} : { startsOn: one.starts_on }),
  ...(one.ends_on === null ? {} : { endsOn: one.ends_on }),
  active: one.active === 1,
  ...(one.noticed_at === null ? {} : { noticedAt: one.noticed_at }),
})

const wrongPasswordsOf = async (db: Db | Tx, patientId: string, now: number): Promise<number[]> => {
  const failed = await readEventsOf(db, patientId, ['patient.sign-in-failed'])
  return failed
    .filter(({ at, reason }) => reason === 'wrong-password' && at > now - hours(24))
    .map(({ at }) => at)
}
