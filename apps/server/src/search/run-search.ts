import type { PatientRecord } from '@portal-desk/domain'
import {
  type Interpretation,
  lookalikes,
  parseTyped,
  type TypedQuery,
  type WhyMatched,
  whyMatched,
} from '@portal-desk/matching'
import { findPatientIds } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

/** As many as fit the list without scrolling far; who is not among them needs one more detail, not a longer list. */
export const SHOWN = 12

export type SearchHit = {
  patientId: string
  maskedName: string
  born: string
  town: string
  deceased: boolean
  record: PatientRecord
  interpretation: Interpretation
  why: WhyMatched[]
  lookalikeGroup?: number
  needsThirdIdentifier: boolean
}
export type SearchResult = { query: TypedQuery; hits: SearchHit[]; more: boolean }

/** Reads what was typed and finds who it may be; the same for the list and for the record that is opened from it. */
export async function runSearch(desk: Desk, text: string): Promise<SearchResult> {
  const thisYear = new Date(desk.now()).getUTCFullYear()
  const query = parseTyped(text, { order: 'mdy', thisYear })
  if (!query.searchable) return { query, hits: [], more: false }
  const { found: all, more } = await findPatientIds(desk.store.read, query, { cap: SHOWN })
  // A far-fetched reading (day and month as a name) must not put a lookalike beside the one whom the date names.
  const likely = all.filter(({ interpretation }) => interpretation.likely)
  const found = likely.length > 0 ? likely : all
  if (found.length === 0) return { query, hits: [], more: false }
  const rows = await desk.store.read
    .selectFrom('patient as p')
    .leftJoin('portal_account as a', 'a.patient_id', 'p.id')
    .select(['p.id', 'p.masked_name', 'p.birth_date', 'p.town', 'p.deceased', 'p.record', 'a.username'])
    .where(
      'p.id',
      'in',
      found.map((f) => f.patient),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const hits = found.flatMap(({ patient, interpretation }): SearchHit[] => {
    const row = byId.get(patient)
    if (!row) return []
    const record = JSON.parse(row.record) as PatientRecord
    const person = { ...record, usernames: row.username ? [row.username] : [] }
    return [
      {
        patientId: row.id,
        maskedName: row.masked_name,
        born: row.birth_date?.slice(0, 4) ?? '',
        town: row.town ?? '',
        deceased: row.deceased === 1,
        record,
        interpretation,
        why: whyMatched(interpretation, person),
        needsThirdIdentifier: false,
      },
    ]
  })
  markLookalikes(hits)
  return { query, hits, more }
}

/** Records that look alike open only once a third identifier was typed (V11, edge case 7). */
function markLookalikes(hits: SearchHit[]): void {
  const groups = lookalikes(
    hits.map(({ patientId, record, town }) => {
      const name = record.names.find((n) => n.use === 'current') ?? record.names[0]
      return {
        id: patientId,
        family: name?.family,
        given: name?.given ?? [],
        birthDate: record.birthDate,
        town,
      }
    }),
  )
  for (const [number, group] of groups.entries()) {
    for (const hit of hits) {
      if (!group.ids.includes(hit.patientId)) continue
      hit.lookalikeGroup = number
      hit.needsThirdIdentifier = hit.interpretation.identifiers < 3
    }
  }
}

/** What a hit was found by, for the call: an item used here is not asked again. */
export function searchKinds({ interpretation: one, why }: SearchHit): string[] {
  const whole = (fields: string[]): boolean =>
    why.some((w) => fields.includes(w.field) && !(w.stored ?? w.typed).endsWith('…'))
  const kinds: string[] = []
  if (one.names.length > 0) kinds.push('name')
  if (
    whole(['surname', 'former-surname']) &&
    whole(['given', 'former-given', 'preferred-name', 'nickname'])
  ) {
    kinds.push('full-name')
  }
  if (one.birth) kinds.push(one.birth.text.length === 10 ? 'birth-date' : 'birth-year')
  for (const kind of ['mrn', 'phone', 'email', 'postcode', 'username'] as const)
    if (one[kind]) kinds.push(kind)
  if (one.phoneEnd) kinds.push('phone-end')
  return kinds
}
