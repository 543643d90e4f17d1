import type { AnswerOf, ConsoleEndpoints } from '@portal-desk/contract'
import { isAsked, shortName } from '@portal-desk/domain'
import { type Db, type MailPauseTable, mailPauseOf } from '@portal-desk/store'
import type { Selectable } from 'kysely'
import type { Desk } from '../desk.ts'

const MOST = 50
type Named = Selectable<MailPauseTable> & { asker: string | null; resumer: string | null }

const pauses = (db: Db) =>
  db
    .selectFrom('mail_pause as m')
    .leftJoin('staff as a', 'a.id', 'm.asked_by')
    .leftJoin('staff as r', 'r.id', 'm.resumed_by')
    .selectAll('m')
    .select(['a.name as asker', 'r.name as resumer'])
    .orderBy('m.paused_at')
    .limit(MOST)

function pausedMail(row: Named, desk: Desk, now: number) {
  const { policy } = desk.house()
  const asked = row.asked_at !== null && isAsked(mailPauseOf(row), policy, now)
  return {
    id: row.id,
    since: row.paused_at,
    ...(asked && row.asked_at !== null
      ? {
          asked: {
            by: shortName(row.asker ?? ''),
            at: row.asked_at,
            until: row.asked_at + policy.approvalLife,
          },
        }
      : {}),
  }
}

/** Providers that nothing is sent to, for every desk. */
export async function readPausedMail(
  desk: Desk,
  now: number,
): Promise<AnswerOf<ConsoleEndpoints['getDesk']>['mail']['paused']> {
  const rows = await pauses(desk.store.read).where('m.resumed_at', 'is', null).execute()
  return rows.map((row) => pausedMail(row, desk, now))
}

/** The same with what an approver decides on, and with those whose mails are still being sent again. */
export async function readPausedProviders(
  desk: Desk,
  now: number,
  staffId: string,
): Promise<AnswerOf<ConsoleEndpoints['getApprovals']>['paused']> {
  const { store, vault } = desk
  const rows = await pauses(store.read).where('m.settled_at', 'is', null).execute()
  if (rows.length === 0) return []
  const waiting = await store.read
    .selectFrom('outbox_message as o')
    .innerJoin('mail_pause as m', 'm.provider_hash', 'o.provider_hash')
    .select((eb) => ['m.id', eb.fn.countAll<number>().as('n')])
    .where('m.settled_at', 'is', null)
    .whereRef('o.queued_at', '>=', 'm.failing_since')
    .where('o.sent_again_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('o.ended_at', 'is', null),
        eb.and([
          eb('o.state', 'in', ['bounced', 'suppressed', 'abandoned']),
          eb.or([eb('m.resumed_at', 'is', null), eb('o.ended_at', '<=', eb.ref('m.resumed_at'))]),
        ]),
      ]),
    )
    .groupBy('m.id')
    .execute()
  const left = new Map(waiting.map(({ id, n }) => [id, Number(n)]))
  return rows.map((row) => ({
    ...pausedMail(row, desk, now),
    provider: vault.open(row.provider, `mail_pause.provider:${row.id}`),
    peopleFailed: row.people_failed,
    taken: row.taken,
    waiting: left.get(row.id) ?? 0,
    ...(row.resumed_at === null ? {} : { resumed: { by: shortName(row.resumer ?? ''), at: row.resumed_at } }),
    own: row.asked_by === staffId,
  }))
}
