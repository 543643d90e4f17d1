import { type AuditEvent, type Change, type Finding, newsOf, rankOf } from '@portal-desk/domain'
import { inOwnTransaction, knownAnomalies, LostRace, ownContext, readWindow } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellOversight } from '../http/tell-oversight.ts'
import { heardActions, looksFor } from './looks.ts'

/** Entries gone through at once: a busy desk makes about two thousand in a minute. */
const AT_ONCE = 500

/** So many parts in one turn, so that a log that grew while nobody looked is caught up with, and others have theirs. */
const PARTS = 200

/** Goes on in the log from where it stopped, and keeps what the rules find in it. */
export async function findAnomalies(desk: Desk): Promise<void> {
  for (let part = 0; part < PARTS; part++) if (!(await goOn(desk))) return
}

/**
 * One part of it. What was found and how far it got are one transaction: broken off anywhere, the same entries are gone
 * through again and nothing is found twice.
 * @returns whether more may follow
 */
async function goOn(desk: Desk): Promise<boolean> {
  const { store, vault, now, logIsWhole } = desk
  const window = await readWindow(store.read, AT_ONCE, heardActions)
  if (!window) return false
  const { timeZone, week } = desk.house().clinic
  const sight = { db: store.read, vault, timeZone, week }
  const looked = await Promise.all(looksFor(window.acts, sight).map(({ find }) => find(sight)))
  const findings = newestOfEach(looked.flatMap((finding) => finding ?? []))
  const known = await knownAnomalies(store.read, findings)
  const news = findings.flatMap((finding): News[] => {
    const one = known.get(`${finding.rule} ${finding.about}`)
    const what = newsOf(finding, one)
    return what ? [{ finding, id: one?.id ?? vault.newId(), knownVersion: one?.version }] : []
  })
  const more = window.next - window.from >= AT_ONCE
  if (news.length === 0) {
    await moveOn(desk, window)
    return more
  }
  // On a log that is broken nothing is entered; the page of its integrity says so itself.
  if (!logIsWhole()) return false
  try {
    const records = { store, vault, house: desk.house() }
    await inOwnTransaction(records, ownContext('anomalies', now(), newRequestId()), async (unit) => {
      await unit.carryOut({ changes: news.map(raised), messages: [], audit: news.map(told) })
      const moved = await unit.tx
        .updateTable('anomaly_reach')
        .set({ idx: window.next })
        .where('idx', '=', window.from)
        .executeTakeFirst()
      if (moved.numUpdatedRows === 0n) throw new LostRace('anomaly reach')
    })
  } catch (error) {
    // Another server, or whoever settles one of them, was first: the same entries come again at the next turn.
    if (error instanceof LostRace) return false
    throw error
  }
  await tellOversight(desk)
  return more
}

type News = { finding: Finding; id: string; knownVersion: number | undefined }

const raised = ({ finding, id, knownVersion }: News): Change => ({
  change: 'raise-anomaly',
  anomalyId: id,
  finding,
  rank: rankOf(finding),
  ...(knownVersion === undefined ? {} : { knownVersion }),
})

const told = ({ finding, id, knownVersion }: News): AuditEvent => ({
  action: knownVersion === undefined ? 'anomaly.found' : 'anomaly.found-again',
  outcome: 'done',
  reason: finding.rule,
  object: `anomaly:${id}`,
})

/** Two looks may find the same; the one that found more counts. */
function newestOfEach(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((a, b) => a.found - b.found)
  return [...new Map(sorted.map((finding) => [`${finding.rule} ${finding.about}`, finding])).values()]
}

/** Nothing was found: how far it got is no act of anybody and stands on no record. */
const moveOn = async ({ store }: Desk, { from, next }: { from: number; next: number }): Promise<void> => {
  await store.write.updateTable('anomaly_reach').set({ idx: next }).where('idx', '=', from).execute()
}
