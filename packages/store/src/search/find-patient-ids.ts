import {
  type Interpretation,
  type Leniency,
  namePenalty,
  nicknamesOf,
  type TypedQuery,
} from '@portal-desk/matching'
import type { QueryExecutorProvider } from 'kysely'
import { inPostcode } from './in-postcode.ts'
import { nearNames } from './near-names.ts'
import { respelled } from './respell.ts'
import { type Met, runScans } from './run-scans.ts'
import { type Alternatives, alike, type Scan, scansFor } from './scan.ts'

export interface Found {
  patient: string
  /** The reading of what was typed that found it; give it to `whyMatched`. */
  interpretation: Interpretation
  /** 0 is exact; see `namePenalty`. */
  penalty: number
}

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
  await look(db, likely, nicknames, { near: false, mayMiss: false }, 0, best)
  if (best.size < FEW && ![...best.values()].some(leavesNoDoubt)) await guess(db, enough, likely, best)
  const ranked = [...best.values()].sort(byRank)
  return { found: ranked.slice(0, cap).map(({ row: _, ...found }) => found), more: ranked.length > cap }
}

interface Ranked extends Found {
  row: Met
}

/** A unique number, or every word exact with a whole birth date or phone: nobody misspelt that. */
function leavesNoDoubt({ interpretation, penalty }: Ranked): boolean {
  const { mrn, email, username, phone, birth, names } = interpretation
  if (mrn !== undefined || email !== undefined || username !== undefined) return true
  return (
    penalty === 0 &&
    names.length > 0 &&
    (phone !== undefined || (birth !== undefined && birth.from === birth.to))
  )
}

async function guess(
  db: QueryExecutorProvider,
  enough: readonly Interpretation[],
  likely: readonly Interpretation[],
  best: Map<string, Ranked>,
): Promise<void> {
  const named = likely.filter(({ names }) => names.length > 0)
  const near = await nearNames(db, [...new Set(named.flatMap(({ names }) => names))])
  const nearOrNick: Alternatives = (word) => [...new Set([...(near.get(word) ?? []), ...nicknames(word)])]
  await look(db, named, nearOrNick, { near: true, mayMiss: true }, 0, best)
  if (best.size >= FEW) return
  const others = [...(await respelled(db, named)), ...enough.filter((one) => !one.likely)]
  await look(db, others, nicknames, { near: false, mayMiss: false }, 2 * LESS_LIKELY, best)
}

async function look(
  db: QueryExecutorProvider,
  interpretations: readonly Interpretation[],
  alternatives: Alternatives,
  allow: Leniency,
  behind: number,
  best: Map<string, Ranked>,
): Promise<void> {
  const scans: Scan[] = []
  const owner: number[] = []
  const groups = alike(interpretations)
  groups.forEach((group, i) => {
    for (const scan of scansFor(group, alternatives)) {
      scans.push(scan)
      owner.push(i)
    }
  })
  const rows = await runScans(db, scans)
  const checked = await inPostcode(db, rows, (row) => {
    const { postcode, phone, phoneEnd } = groups[owner[row.scan] ?? -1]?.[0] ?? {}
    return phone === undefined && phoneEnd === undefined ? undefined : postcode
  })
  for (const row of checked) {
    const group = groups[owner[row.scan] ?? -1] ?? []
    const interpretation = group.find(({ birth }) => birth === undefined || within(birth, row.dob))
    const names = interpretation && namePenalty(interpretation.names, row, allow)
    if (interpretation === undefined || names === undefined) continue
    const lessLikely = interpretation === interpretations[0] ? 0 : LESS_LIKELY
    const ranked = {
      patient: row.patient,
      interpretation,
      penalty: names + behind + lessLikely,
      row,
    }
    const known = best.get(row.patient)
    if (known === undefined || byRank(ranked, known) < 0) best.set(row.patient, ranked)
  }
}

function within({ from, to }: { from: number; to: number }, dob: number): boolean {
  return dob >= from && dob <= to
}

function nicknames(word: string): readonly string[] {
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
