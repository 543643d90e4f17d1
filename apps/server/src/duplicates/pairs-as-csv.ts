import { duplicateReasonLabels } from '@portal-desk/domain'
import { type Db, namesOfStaff, readDuplicateFlags, readPairs } from '@portal-desk/store'
import { csvText } from '../unit/csv-text.ts'

/** As many as one file takes; the records office works them off from the oldest on. */
export const MOST_EXPORTED = 1_000

const columns = ['sent', 'sent_by', 'mrn_a', 'record_a', 'mrn_b', 'record_b', 'score', 'flagged_as']

/** What is with the records office, oldest first: the numbers of the charts, and no name or birth date. */
export async function pairsAsCsv(db: Db, staffId: string | undefined) {
  const found = await readPairs(db, staffId, 'records-office', undefined, MOST_EXPORTED + 1)
  const pairs = found.slice(0, MOST_EXPORTED)
  const people = pairs.flatMap(({ patient_a, patient_b }) => [patient_a, patient_b])
  const charts =
    people.length === 0
      ? []
      : await db.selectFrom('patient').select(['id', 'mrn', 'source_key']).where('id', 'in', people).execute()
  const byId = new Map(charts.map((chart) => [chart.id, chart]))
  const staff = await namesOfStaff(
    db,
    pairs.map(({ sent_by }) => sent_by),
  )
  const flags = await readDuplicateFlags(
    db,
    pairs.map(({ id }) => id),
  )
  const numbersOf = (id: string) => [byId.get(id)?.mrn ?? '', byId.get(id)?.source_key ?? '']
  const rows = pairs.map(({ id, patient_a, patient_b, sent_at, sent_by, score }) => [
    new Date(sent_at ?? 0).toISOString(),
    staff.get(sent_by ?? '') ?? '',
    ...numbersOf(patient_a),
    ...numbersOf(patient_b),
    (score / 10).toFixed(1),
    flags
      .filter(({ pairId }) => pairId === id)
      .map(({ reason }) => duplicateReasonLabels[reason])
      .join('; '),
  ])
  return {
    csv: csvText([columns, ...rows]),
    rows: rows.length,
    more: found.length > MOST_EXPORTED,
    pairIds: pairs.map(({ id }) => id),
  }
}
