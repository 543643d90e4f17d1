import {
  type LookalikeMark,
  likelyFirst,
  lookalikeOf,
  markLookalikes,
  type PatientRecord,
  type Survivor,
} from '@portal-desk/domain'
import {
  type Interpretation,
  type Lookalike,
  parseTyped,
  type TypedQuery,
  type WhyMatched,
  whyMatched,
} from '@portal-desk/matching'
import { findPatientIds, survivorIdsOf } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

/** As many as fit the list without scrolling far; who is not among them needs one more detail, not a longer list. */
export const SHOWN = 12

type SearchHit = LookalikeMark & {
  patientId: string
  maskedName: string
  born: string
  town: string
  deceased: boolean
  withoutChart: boolean
  /** Found by a record that leads here. */
  leadsHere?: Survivor['why']
  lookalike: Lookalike
  interpretation: Interpretation
  why: WhyMatched[]
}
type SearchResult = { query: TypedQuery; hits: SearchHit[]; more: boolean }

/** Reads what was typed and finds who it may be; the same for the list and for the record that is opened from it. */
export async function runSearch(desk: Desk, text: string): Promise<SearchResult> {
  const thisYear = new Date(desk.now()).getUTCFullYear()
  const query = parseTyped(text, { order: 'mdy', thisYear })
  if (!query.searchable) return { query, hits: [], more: false }
  const { found: all, more } = await findPatientIds(desk.store.read, query, { cap: SHOWN })
  const found = likelyFirst(all)
  if (found.length === 0) return { query, hits: [], more: false }
  const matching = found.map(({ patient }) => patient)
  const leads = await survivorIdsOf(desk.store.read, matching)
  const rows = await desk.store.read
    .selectFrom('patient as p')
    .leftJoin('portal_account as a', 'a.patient_id', 'p.id')
    .select(['p.id', 'p.masked_name', 'p.birth_date', 'p.town', 'p.deceased', 'p.record', 'a.username'])
    .where('p.id', 'in', [...matching, ...[...leads.values()].map(({ id }) => id)])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const listed = new Set(found.filter(({ patient }) => !leads.has(patient)).map(({ patient }) => patient))
  const hits = found.flatMap(({ patient, interpretation }) => {
    const matched = byId.get(patient)
    const led = leads.get(patient)
    const row = led === undefined ? matched : byId.get(led.id)
    // What leads to a record that is on the list is not shown a second time.
    if (!matched || !row || (led !== undefined && listed.has(led.id))) return []
    listed.add(row.id)
    const record = JSON.parse(row.record) as PatientRecord
    const known = led === undefined ? record : (JSON.parse(matched.record) as PatientRecord)
    const person = { ...known, usernames: matched.username ? [matched.username] : [] }
    return [
      {
        ...(led === undefined ? {} : { leadsHere: led.why }),
        patientId: row.id,
        maskedName: row.masked_name,
        born: row.birth_date?.slice(0, 4) ?? '',
        town: row.town ?? '',
        deceased: row.deceased === 1,
        withoutChart: record.withoutChart === true,
        interpretation,
        why: whyMatched(interpretation, person),
        lookalike: lookalikeOf(row.id, record),
      },
    ]
  })
  return { query, hits: markLookalikes(hits), more }
}
