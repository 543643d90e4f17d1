import { type DormancyCount, type DormancyRefusal, dormancyBlock, dormantBy } from '@portal-desk/domain'
import type { Records } from '@portal-desk/store'
import { dormantLogins } from './dormant-logins.ts'

const SHOWN = 10

export type DormancyPreview = DormancyCount & {
  by: number
  /** The ones unused for longest: by the id of the login alone. */
  sample: { id: string; lastSignInAt: number | null }[]
  refused?: DormancyRefusal
  /** The newest sweep, while it can be taken back. */
  last?: { id: string; found: number; startedAt: number; undoUntil: number }
}

/** What a sweep would do now: how many, which for example, and whether it may begin. Changes nothing. */
export async function previewDormancy(
  { store, house }: Pick<Records, 'store' | 'house'>,
  now: number,
): Promise<DormancyPreview> {
  const by = dormantBy(house.policy, now)
  const dormant = dormantLogins(store.read, by)
  const found = await dormant.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  const active = await store.read
    .selectFrom('portal_account')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('lifecycle', '=', 'active')
    .executeTakeFirstOrThrow()
  const sample = await dormant
    .select(['a.id', 'a.last_sign_in_at as lastSignInAt'])
    .orderBy('a.last_sign_in_at')
    .orderBy('a.id')
    .limit(SHOWN)
    .execute()
  const count = { found: Number(found.n), active: Number(active.n) }
  const open = await store.read
    .selectFrom('dormancy_run')
    .select('id')
    .where('state', 'in', ['running', 'undoing'])
    .executeTakeFirst()
  const last = await store.read
    .selectFrom('dormancy_run')
    .select(['id', 'found', 'state', 'started_at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const undoUntil = (last?.started_at ?? 0) + house.policy.inactiveUndoWindow
  const refused = open ? ('one-is-running' as const) : dormancyBlock(count, house.policy)
  return {
    ...count,
    by,
    sample,
    ...(refused ? { refused } : {}),
    ...(last?.state === 'done' && now < undoUntil
      ? { last: { id: last.id, found: last.found, startedAt: last.started_at, undoUntil } }
      : {}),
  }
}
