import {
  type Interpretation,
  type Leniency,
  namePenalty,
  nicknamesOf,
  type TypedQuery,
} from '@portal-desk/matching'
import type { QueryExecutorProvider } from 'kysely'
import { inPostcode } from './in-postcode.ts'
import { namesInUse } from './names-in-use.ts'
import { halvesOf, respelled } from './respell.ts'
import { runScans } from './run-scans.ts'
import { type Alternatives, alike, type Met, type Scan, scansFor } from './scan.ts'

export interface Found {
  patient: string
  /** The reading of what was typed that found it; give it to `whyMatched`. */
  interpretation: Interpretation
  /** 0 is exact; see `namePenalty`. */
  penalty: number
}

/** Who may be meant, as ids. */
export interface FoundPatients {
  /** Best first, each patient once, the same on both engines. */
  found: Found[]
  /** There are more than `cap`. */
  more: boolean
}

/** Fewer hits than this, and what was typed may be misspelt. */
const FEW = 3
/** A reading that is not the likeliest stands behind what the likeliest finds. */
const LESS_LIKELY = 2

/**
 * The patients that a typed query finds, by bounded walks along the primary key: the likely readings with nicknames;
 * where they find fewer than three, near names, other spacings, one word too many of three, and the far-fetched readings.
 * A reading with fewer than two identifiers finds nobody (V11).
 * @param cap how many to return at most
 */
export async function findPatientIds(
  db: QueryExecutorProvider,
  query: TypedQuery,
  { cap }: { cap: number },
): Promise<FoundPatients> {
  const enough = query.interpretations.filter((one) => one.enough)
  const likely = enough.filter((one) => one.likely)
  const best = new Map<string, Ranked>()
  await look(db, [{ readings: likely, alternatives: nicknamesOfWord, ...STRICT, behind: 0 }], best)
  if (best.size < FEW && ![...best.values()].some(leavesNoDoubt)) {
    await look(db, await guesses(db, likely, enough), best)
  }
  const ranked = [...best.values()].sort(byRank)
  return { found: ranked.slice(0, cap).map(({ row: _, ...found }) => found), more: ranked.length > cap }
}

interface Ranked extends Found {
  row: Met
}

/**
 * A unique number, or every word exact with a whole birth date, a phone or its end, or two words with a postcode: nobody
 * misspelt that.
 */
function leavesNoDoubt({ interpretation, penalty }: Ranked): boolean {
  const { mrn, email, username, phone, phoneEnd, postcode, birth, names } = interpretation
  if (mrn !== undefined || email !== undefined || username !== undefined) return true
  if (penalty > 0 || names.length === 0) return false
  if (phone !== undefined || phoneEnd !== undefined) return true
  if (birth !== undefined && birth.from === birth.to) return true
  return postcode !== undefined && names.length > 1
}

/** Readings to look for together, and what is forgiven on the way. */
interface Attempt extends Leniency {
  readings: readonly Interpretation[]
  alternatives: Alternatives
  /** How far what it finds stands behind. */
  behind: number
}

const STRICT: Leniency = { near: false, mayMiss: false }

async function guesses(
  db: QueryExecutorProvider,
  likely: readonly Interpretation[],
  enough: readonly Interpretation[],
): Promise<Attempt[]> {
  const named = likely.filter(({ names }) => names.length > 0)
  const words = [...new Set(named.flatMap(({ names }) => names))]
  const { near, isName } = await namesInUse(db, words, [...new Set(named.flatMap(halvesOf))])
  const nearOrNick: Alternatives = (word) => [...new Set([...near(word), ...nicknamesOfWord(word)])]
  const others = [...named.flatMap((one) => respelled(one, isName)), ...enough.filter((one) => !one.likely)]
  return [
    { readings: named, alternatives: nearOrNick, near: true, mayMiss: true, behind: 0 },
    { readings: others, alternatives: nicknamesOfWord, ...STRICT, behind: 2 * LESS_LIKELY },
  ]
}

async function look(
  db: QueryExecutorProvider,
  attempts: readonly Attempt[],
  best: Map<string, Ranked>,
): Promise<void> {
  const scans: Scan[] = []
  const owner: { attempt: Attempt; group: Interpretation[] }[] = []
  for (const attempt of attempts) {
    for (const group of alike(attempt.readings)) {
      for (const scan of scansFor(group, attempt.alternatives)) {
        scans.push(scan)
        owner.push({ attempt, group })
      }
    }
  }
  const rows = await inPostcode(db, await runScans(db, scans), (row) => owner[row.scan]?.group[0])
  for (const row of rows) {
    const asked = owner[row.scan]
    const ranked = asked && rankOf(row, asked.attempt, asked.group)
    const known = ranked && best.get(row.patient)
    if (ranked && (known === undefined || byRank(ranked, known) < 0)) best.set(row.patient, ranked)
  }
}

function rankOf(row: Met, attempt: Attempt, group: readonly Interpretation[]): Ranked | undefined {
  const interpretation = group.find(({ birth }) => birth === undefined || within(birth, row.dob))
  const names = interpretation && namePenalty(interpretation.names, row, attempt)
  if (interpretation === undefined || names === undefined) return undefined
  const lessLikely = interpretation === attempt.readings[0] ? 0 : LESS_LIKELY
  return { patient: row.patient, interpretation, penalty: names + attempt.behind + lessLikely, row }
}

function within({ from, to }: { from: number; to: number }, dob: number): boolean {
  return dob >= from && dob <= to
}

function nicknamesOfWord(word: string): readonly string[] {
  return word.length >= 3 ? nicknamesOf(word) : []
}

/** Penalty, then the alphabet, then the birth date: an order that does not depend on the engine. */
function byRank(a: Ranked, b: Ranked): number {
  return (
    a.penalty - b.penalty ||
    compare(a.row.term, b.row.term) ||
    compare(a.row.other, b.row.other) ||
    a.row.dob - b.row.dob ||
    compare(a.patient, b.patient) ||
    compare(a.row.key, b.row.key) ||
    compare(a.row.kind, b.row.kind)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
