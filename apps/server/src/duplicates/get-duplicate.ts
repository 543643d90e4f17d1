import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  aboutBoth,
  comparableOf,
  comparedFieldWords,
  comparisonRows,
  decidedWords,
  decidingBlock,
  loginEvidence,
  type PatientRecord,
  pairBlock,
  refusalWords,
  refusePair,
  reviewerAt,
  shortName,
  sideWords,
  wordsAt,
} from '@portal-desk/domain'
import { ASK, comparePair, LIKELY } from '@portal-desk/matching'
import { namesOfStaff, possibleDuplicateOf, readDuplicateFlags, readFacts } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { comparing } from '../unit/comparing.ts'
import { shownLately } from '../unit/shown-lately.ts'
import { namedBy } from './named-by.ts'

/**
 * Two records side by side. Who saw which two stands on the record before the first byte leaves (T1): once per pair,
 * place and quarter of an hour.
 */
export const getDuplicate: UseCase<ConsoleEndpoints['getDuplicate']> = async (
  desk,
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read, dialect } = desk.store
  const { now } = context
  const house = desk.house()
  const row = await read
    .selectFrom('possible_duplicate')
    .selectAll()
    .where('id', '=', params.pairId)
    .executeTakeFirst()
  if (!row) throw new Stop('not-here')
  const pair = possibleDuplicateOf(row)
  const by = await comparing(read, staff, row)
  const refusal = pairBlock(by)
  if (refusal) {
    await transact(async (unit) => {
      unit.record(...refusePair(pair, refusal).audit)
      return { answer: null }
    })
    throw new Stop('refused', { refusal })
  }
  const words = wordsAt(now, house.clinic)
  const a = await readFacts(read, dialect, desk.vault, now, house, pair.a, false)
  const b = await readFacts(read, dialect, desk.vault, now, house, pair.b, false)
  const rows = await read
    .selectFrom('patient')
    .select(['id', 'record', 'mrn', 'first_imported_at'])
    .where('id', 'in', [pair.a, pair.b])
    .execute()
  const flags = await readDuplicateFlags(read, [pair.id])
  const reviewer = reviewerAt(pair, now)
  const staffNames = await namesOfStaff(read, [reviewer, pair.decidedBy])
  const side = (facts: typeof a) => {
    const found = rows.find(({ id }) => id === facts.patient.id)
    if (!found) throw new Stop('conflict')
    const record = JSON.parse(found.record) as PatientRecord
    return {
      record,
      shown: {
        patientId: found.id,
        ...(found.mrn === null ? {} : { mrn: found.mrn }),
        more: sideWords(record, found.first_imported_at, words),
        login: loginEvidence(facts, words),
      },
    }
  }
  const [one, other] = [side(a), side(b)]
  const compared = comparePair(comparableOf(one.record), comparableOf(other.record))
  const blocked = decidingBlock({ now, policy: house.policy, pair }, by, 'two-people', pair.version)
  const context_ = { ...words, staff: reviewer && shortName(staffNames.get(reviewer) ?? '') }
  const decided = decidedWords(pair, staffNames.get(pair.decidedBy ?? ''), words)
  if (!(await shownLately(desk, context)).pair(pair.id))
    await transact(async (unit) => {
      unit.record(...aboutBoth(pair, { action: 'duplicate.compared', outcome: 'done' }))
      return { answer: null }
    })
  return {
    now,
    id: pair.id,
    version: pair.version,
    state: pair.state,
    records: [one.shown, other.shown],
    rows: comparisonRows(compared.rows, one.record, other.record),
    score: Math.round(compared.score * 10),
    ask: ASK * 10,
    likely: LIKELY * 10,
    twins: compared.twins,
    ...(compared.decides ? { decides: comparedFieldWords[compared.decides].toLowerCase() } : {}),
    named: namedBy(pair, flags, desk.vault),
    ...(decided ? { decided } : {}),
    ...(reviewer && pair.reviewer
      ? {
          reviewer: {
            name: shortName(staffNames.get(reviewer) ?? ''),
            mine: reviewer === staff.id,
            until: pair.reviewer.until,
          },
        }
      : {}),
    missing: blocked ? [{ refusal: blocked, words: refusalWords(blocked, context_) }] : [],
  }
}
