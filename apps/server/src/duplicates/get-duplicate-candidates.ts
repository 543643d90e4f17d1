import type { ConsoleEndpoints, DuplicateCandidate } from '@portal-desk/contract'
import {
  ELSEWHERE,
  flagDuplicate,
  pairStandingWords,
  RESTRICTED,
  refusalWords,
  takeBackFlagBlock,
  takeBackFlagUntil,
  wordsAt,
} from '@portal-desk/domain'
import {
  elsewhereAmong,
  findLookalikeIds,
  hasRecord,
  pairsWith,
  readDuplicateFlags,
  restrictedAmong,
} from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readOwnCall } from '../unit/read-call.ts'
import { recordNames } from '../unit/record-names.ts'

/** As many as fit a dialog; who is not among them is found by what the caller says. */
const MOST = 12

/**
 * Which records may be the same person as the open one: masked as in a search, each on the record before it is shown
 * (T1). What is not one's own call answers like one that does not exist (S18).
 */
export const getDuplicateCandidates: UseCase<ConsoleEndpoints['getDuplicateCandidates']> = async (
  desk,
  ask,
) => {
  const { params, context, transact } = ask
  const { facts, staff } = await readOwnCall(desk, ask)
  const { now } = context
  const words = wordsAt(now, desk.house().clinic)
  if (!hasRecord(facts)) throw new Stop('conflict')
  const missing = flagDuplicate
    .missing(facts)
    .map((refusal) => ({ refusal, words: refusalWords(refusal, words) }))
  // Of a record that is shut or too near nothing is shown, not even whom it resembles.
  if (missing.length > 0) return { now, candidates: [], missing }
  const { read } = desk.store
  const { id } = facts.patient
  const pairs = await pairsWith(read, id)
  const flags = await readDuplicateFlags(
    read,
    [...pairs.values()].map((pair) => pair.id),
  )
  const flaggedHere = [...pairs].filter(([, pair]) =>
    flags.some((flag) => flag.pairId === pair.id && flag.callId === params.callId),
  )
  const lookalikes = await findLookalikeIds(read, id, facts.patient)
  const ids = [...new Set([...flaggedHere.map(([other]) => other), ...lookalikes])].slice(0, MOST)
  if (ids.length === 0) return { now, candidates: [], missing }
  const rows = await read
    .selectFrom('patient')
    .select(['id', 'masked_name', 'birth_date', 'town'])
    .where('id', 'in', ids)
    .execute()
  const restricted = await restrictedAmong(read, ids)
  const elsewhere = await elsewhereAmong(read, staff.id, ids)
  const unnamed = (id: string) =>
    elsewhere.has(id) ? ELSEWHERE : restricted.has(id) ? RESTRICTED : undefined
  const place = `call:${params.callId}`
  const open = rows.filter((row) => unnamed(row.id) === undefined)
  const named = await recordNames(
    desk,
    context,
    transact,
    open.map((row) => ({ place, patientId: row.id })),
  )
  const candidates = rows.map((row): DuplicateCandidate => {
    const pair = pairs.get(row.id)
    const ofPair = flags.filter(({ pairId }) => pairId === pair?.id)
    const own = ofPair.find(({ by, callId }) => by === staff.id && callId === params.callId)
    const hidden = unnamed(row.id)
    const shown = named.has(place) && hidden === undefined
    return {
      patientId: row.id,
      name: shown ? row.masked_name : (hidden ?? '–'),
      born: shown ? (row.birth_date?.slice(0, 4) ?? '') : '',
      town: shown ? (row.town ?? '') : '',
      ...(pair ? { standing: pairStandingWords(pair, ofPair[0]?.byName, words) } : {}),
      ...(own && pair && !takeBackFlagBlock(facts, own, pair)
        ? { own: { flagId: own.id, until: takeBackFlagUntil(facts, own) } }
        : {}),
    }
  })
  return { now, candidates: ids.flatMap((one) => candidates.filter((c) => c.patientId === one)), missing }
}
