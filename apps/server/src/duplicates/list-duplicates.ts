import type { ConsoleEndpoints, PairRow } from '@portal-desk/contract'
import { hasRight, RESTRICTED, reviewerAt, shortName } from '@portal-desk/domain'
import { LIKELY } from '@portal-desk/matching'
import {
  namesOfStaff,
  possibleDuplicateOf,
  readDuplicateFlags,
  readPairs,
  restrictedAmong,
} from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { recordNames } from '../unit/record-names.ts'

const PAGE = 50

/**
 * Pairs that wait or are with the records office, a page at a time; each name has its entry before it is shown (T1). A
 * restricted record keeps its name from everybody but the privacy officer.
 */
export const listDuplicates: UseCase<ConsoleEndpoints['listDuplicates']> = async (
  desk,
  { staff, body, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { now } = context
  const found = await readPairs(read, staff.id, body.list, body.after, PAGE + 1)
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  const atOf = (row: (typeof page)[number]) =>
    body.list === 'records-office' ? (row.sent_at ?? row.flagged_at) : row.flagged_at
  const people = [...new Set(page.flatMap(({ patient_a, patient_b }) => [patient_a, patient_b]))]
  const restricted = hasRight(staff.role, 'guard-privacy') ? new Set() : await restrictedAmong(read, people)
  const named = await recordNames(
    desk,
    context,
    transact,
    page.flatMap(({ id, patient_a, patient_b }) =>
      [patient_a, patient_b].flatMap((patientId) =>
        restricted.has(patientId) ? [] : [{ place: `duplicate:${id}`, patientId }],
      ),
    ),
  )
  const rows =
    people.length === 0
      ? []
      : await read
          .selectFrom('patient')
          .select(['id', 'masked_name', 'birth_date'])
          .where('id', 'in', people)
          .execute()
  const flags = await readDuplicateFlags(
    read,
    page.map(({ id }) => id),
  )
  const staffNames = await namesOfStaff(
    read,
    page.flatMap(({ reviewer, sent_by }) => [reviewer, sent_by]),
  )
  const shown = (pairId: string, patientId: string) => {
    if (restricted.has(patientId)) return { name: RESTRICTED, born: '' }
    const row = rows.find(({ id }) => id === patientId)
    if (!row || !named.has(`duplicate:${pairId}`)) return { name: '–', born: '' }
    return { name: row.masked_name, born: row.birth_date?.slice(0, 4) ?? '' }
  }
  return {
    now,
    rows: page.map((row): PairRow => {
      const ofPair = flags.filter(({ pairId }) => pairId === row.id)
      const by = body.list === 'records-office' ? staffNames.get(row.sent_by ?? '') : ofPair[0]?.byName
      const reviewer = staffNames.get(reviewerAt(possibleDuplicateOf(row), now) ?? '')
      return {
        id: row.id,
        records: [shown(row.id, row.patient_a), shown(row.id, row.patient_b)],
        score: row.score,
        likely: row.score >= LIKELY * 10,
        source: row.source,
        at: atOf(row),
        ...(by ? { by: shortName(by) } : {}),
        flags: ofPair.length,
        ...(reviewer ? { reviewer: shortName(reviewer) } : {}),
        ...(restricted.has(row.patient_a) || restricted.has(row.patient_b) ? { reserved: true } : {}),
      }
    }),
    ...(last ? { next: { score: last.score, at: atOf(last), id: last.id } } : {}),
  }
}
