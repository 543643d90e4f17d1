import { PRUNING, prunedBelow, type VerifierKey } from '@portal-desk/audit'
import { type AuditEvent, KEPT_YEARS, type PruneRefusal, pruneBlock, yearsBefore } from '@portal-desk/domain'
import {
  appendAudit,
  firstKept,
  heldBefore,
  lastBefore,
  lastWrittenAt,
  ownContext,
  pruneEntries,
  type Records,
  type Store,
} from '@portal-desk/store'
import { OUTLIVED, outlivedBelow } from './reconcile.ts'
import { verifyStoredLog } from './verify-stored-log.ts'

/** By what the record is judged, and whose hands reach past its guards. */
export type Pruning = {
  records: Records
  /** The store as the owner of the tables. */
  owner: Store
  keys: readonly VerifierKey[]
  checkpointFile: string
  serverRunning: boolean
  /** ms UTC */
  now: number
}

/** Nothing was old enough, a refusal, or how many entries are gone and since when the record is kept. */
export type PruneOutcome =
  | { nothing: true }
  | { refused: PruneRefusal }
  | { pruned: number; below: number; keptSince: number }

/**
 * Prunes what is older than so many years, in one transaction with the entry that tells of it: bytes, columns and personal
 * values go, hashes stay, so that every checkpoint and every proof of the rest holds. The newest entry that is old enough
 * stays, as the proof that all before it were. The record is verified before, and once more before it is committed.
 * @param years at least six
 * @throws what the database throws; then nothing is pruned
 */
export async function pruneLog(pruning: Pruning, years: number): Promise<PruneOutcome> {
  const { records, owner, now } = pruning
  const { read } = records.store
  const first = await firstKept(read)
  const below = years >= KEPT_YEARS ? await lastBefore(read, yearsBefore(now, years)) : undefined
  const refused = await blockOf(pruning, years, below ?? 0)
  if (refused) {
    const event = { action: PRUNING, outcome: 'refused', reason: refused } as const
    await owner.write
      .transaction()
      .execute((tx) => appendAudit(tx, owner.dialect, records.vault, [recorded(pruning, event)]))
    return { refused }
  }
  if (below === undefined || first === undefined || below <= first.idx) return { nothing: true }
  const outlived = await outlivedBelow(records.store, records.vault, below)
  const kept = await owner.write.transaction().execute(async (tx) => {
    await pruneEntries(tx, owner.dialect, below)
    const event: AuditEvent = {
      action: PRUNING,
      outcome: 'done',
      object: prunedBelow(below),
      reason: `years:${years}`,
      details: { [OUTLIVED]: outlived.join(' ') },
    }
    await appendAudit(tx, owner.dialect, records.vault, [recorded(pruning, event)])
    const inside = { ...owner, read: tx, write: tx }
    const { findingCount } = await verifyStoredLog(
      inside,
      records.vault,
      pruning.keys,
      pruning.checkpointFile,
    )
    if (findingCount > 0) throw new Error('the record would not be whole without these entries')
    return firstKept(tx)
  })
  return { pruned: below - first.idx, below, keptSince: kept?.at ?? now }
}

const recorded = ({ records, now }: Pruning, event: AuditEvent) => ({
  event,
  context: ownContext('command-line', now, records.vault.newId(), 'command-line'),
})

async function blockOf(
  { records, keys, checkpointFile, serverRunning, now }: Pruning,
  years: number,
  below: number,
): Promise<PruneRefusal | undefined> {
  const silentFor = now - ((await lastWrittenAt(records.store.read)) ?? now)
  const facts = { years, serverRunning, silentFor, below, findings: 0, covered: below, holdOpen: false }
  // What needs no look at the record is said first; verifying takes minutes.
  const atOnce = pruneBlock(facts)
  if (atOnce || below === 0) return atOnce
  const { findings, covered } = await verifyStoredLog(records.store, records.vault, keys, checkpointFile)
  const notOutside = findings.filter(({ reason }) => reason === 'checkpoint-not-outside')
  return pruneBlock({
    ...facts,
    findings: findings.length - notOutside.length,
    covered: notOutside.length > 0 ? 0 : covered,
    holdOpen: await heldBefore(records.store.read, below),
  })
}
