import {
  type CallFacts,
  type Compared,
  comparableOf,
  evidenceOf,
  type OtherRecord,
  type PatientRecord,
  pairOf,
} from '@portal-desk/domain'
import { comparePair } from '@portal-desk/matching'
import {
  findLookalikeIds,
  readCloseness,
  readDuplicateFlags,
  readPair,
  restrictedAmong,
  type Tx,
  type Unit,
  type Vault,
} from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { runSearch } from './run-search.ts'

/** Keyed hash of what is compared of two records: kept with a decision, and compared with it later. */
export const evidenceHash = (vault: Vault, one: Compared, other: Compared): string =>
  vault.hmac('duplicate-evidence', evidenceOf(one, other))

/** Whether the two were flagged on this call: then it was found on it before. */
async function flaggedIn(tx: Tx, pairId: string, callId: string): Promise<boolean> {
  const flag = await tx
    .selectFrom('duplicate_flag')
    .select('id')
    .where('call_id', '=', callId)
    .where('pair_id', '=', pairId)
    .limit(1)
    .executeTakeFirst()
  return flag !== undefined
}

/**
 * Reads the record that may be the same person as the open one, with what is known of the two. Only one that was typed
 * for, that bears the surname and birth date of the open record, or was flagged with it on this call, is looked at: nobody browses by id (V11).
 * @returns reads inside the transaction, with the pair locked
 */
export async function otherRecordOf(
  desk: Desk,
  { other, searchText }: { other: string; searchText?: string | undefined },
): Promise<(facts: CallFacts, unit: Unit) => Promise<OtherRecord>> {
  const typed =
    searchText !== undefined &&
    (await runSearch(desk, searchText)).hits.some(({ patientId }) => patientId === other)
  return async ({ patient, staff, call }, { tx }) => {
    const pair = pairOf(patient.id, other)
    const known = pair && (await readPair(tx, desk.store.dialect, pair, true))
    const found =
      typed ||
      (await findLookalikeIds(tx, patient.id, patient)).includes(other) ||
      (known !== undefined && (await flaggedIn(tx, known.id, call.id)))
    const rows =
      pair && found
        ? await tx
            .selectFrom('patient')
            .select(['id', 'record'])
            .where('id', 'in', [pair.a, pair.b])
            .execute()
        : []
    const [one, two] = rows.map(({ record }) => JSON.parse(record) as PatientRecord)
    if (!pair || !one || !two)
      return { patientId: other, found: false, restricted: false, score: 0, evidence: '', flags: [] }
    const closeness = await readCloseness(tx, staff.id, other)
    return {
      patientId: other,
      found: true,
      restricted: (await restrictedAmong(tx, [other])).has(other),
      ...(closeness ? { closeness } : {}),
      score: Math.round(comparePair(comparableOf(one), comparableOf(two)).score * 10),
      evidence: evidenceHash(desk.vault, one, two),
      ...(known ? { known } : {}),
      flags: known ? await readDuplicateFlags(tx, [known.id]) : [],
    }
  }
}
