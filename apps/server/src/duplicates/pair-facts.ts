import {
  type ConsolidationFacts,
  type Facts,
  isMarked,
  type PairSide,
  type PossibleDuplicate,
  type Reviewing,
} from '@portal-desk/domain'
import { type Db, openedAmong, openFlagOf, readCloseness, type Tx } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

/** More people than ever look at one pair. */
const PEOPLE = 50

/** Who reviews, with when they last gave their password. */
export function reviewingOf(desk: Desk, { staff, context }: Pick<Ask, 'staff' | 'context'>): Reviewing {
  if (!staff) throw new Stop('not-signed-in')
  const again = context.reauthenticatedAt
  const { policy } = desk.house()
  return {
    now: context.now,
    policy,
    staff: { id: staff.id, role: staff.role, ...(again === undefined ? {} : { reauthenticatedAt: again }) },
  }
}

/** One record of a pair, with what keeps this member of staff away from it. */
export async function sideOf(db: Db | Tx, { staff, now }: Reviewing, facts: Facts): Promise<PairSide> {
  const { id } = facts.patient
  const closeness = await readCloseness(db, staff.id, id)
  const flag = await openFlagOf(db, id)
  const opened = isMarked(facts.patient, 'restricted') && (await openedAmong(db, staff.id, [id], now)).has(id)
  return {
    facts,
    ...(closeness ? { closeness } : {}),
    ...(flag ? { flag } : {}),
    ...(opened ? { opened: true as const } : {}),
  }
}

/**
 * All that is looked at before the logins of a pair become one.
 * @param read how the facts of one record are read; first those of the record that sorts first, so that no two wait for
 *   each other
 */
export async function pairFacts(
  db: Db | Tx,
  reviewing: Reviewing,
  pair: PossibleDuplicate,
  read: (patientId: string) => Promise<Facts>,
): Promise<ConsolidationFacts> {
  const a = await read(pair.a)
  const b = await read(pair.b)
  const flags = await db
    .selectFrom('duplicate_flag')
    .select('flagged_by')
    .distinct()
    .where('pair_id', '=', pair.id)
    .where('taken_back_at', 'is', null)
    .limit(PEOPLE)
    .execute()
  return {
    ...reviewing,
    pair,
    flaggedBy: flags.map(({ flagged_by }) => flagged_by),
    a: await sideOf(db, reviewing, a),
    b: await sideOf(db, reviewing, b),
  }
}
