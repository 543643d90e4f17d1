import type { Language, WordingAbout } from '@portal-desk/domain'
import type { RenderedMail } from '@portal-desk/mail'
import { inOwnTransaction, ownContext, type TestMailTable, type Unit } from '@portal-desk/store'
import type { Selectable } from 'kysely'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import type { OutboxPort, WrittenMail } from './outbox-port.ts'
import { TEST_LIFE } from './retry.ts'

type Row = Selectable<TestMailTable>

/** Tests of mails that staff send themselves: what became of one is told in the log, and its row goes with that. */
export function createTestMails(desk: Desk): OutboxPort {
  const end = async (id: string, outcome: 'done' | 'refused', reason: string): Promise<void> => {
    const records = { store: desk.store, vault: desk.vault, house: desk.house() }
    const context = ownContext('outbox', desk.now(), newRequestId())
    await inOwnTransaction(records, context, async (unit) => {
      const gone = await takenOut(unit, id)
      if (gone)
        unit.record({ action: 'wording.test-ended', outcome, reason, object: `wording:${gone.about}` })
    })
  }
  const putBack = (id: string, nextAt: number, failures: number) =>
    desk.store.write
      .updateTable('test_mail')
      .set((eb) => ({ lease_until: null, next_try_at: nextAt, tries: eb('tries', '+', failures) }))
      .where('id', '=', id)
      .execute()

  return {
    async claim(limit, leaseMs, onTheWay = []) {
      const now = desk.now()
      const due = desk.store.write
        .selectFrom('test_mail')
        .select('id')
        .where('next_try_at', '<=', now)
        .where((eb) =>
          eb.or([
            eb('lease_until', 'is', null),
            eb('lease_until', '<=', now),
            // Given before the clock was set back (T9).
            eb('lease_until', '>', now + 2 * leaseMs),
          ]),
        )
        .$if(onTheWay.length > 0, (query) => query.where('id', 'not in', onTheWay))
        .orderBy('next_try_at')
        .limit(limit)
      const rows = await desk.store.write
        .updateTable('test_mail')
        .set({ lease_until: now + leaseMs })
        .where('id', 'in', desk.store.dialect === 'postgres' ? due.forUpdate().skipLocked() : due)
        .returningAll()
        .execute()
      return rows.map((row) => writtenMail(desk, row))
    },
    release: async (id) => {
      await putBack(id, desk.now(), 0)
    },
    handedOver: (id) => end(id, 'done', 'handed-over'),
    deferred: async (id, { nextAt }) => {
      await putBack(id, nextAt, 1)
    },
    bounced: (id, { code, enhanced }) => end(id, 'refused', `bounced:${enhanced ?? code}`),
    abandoned: (id, reason) => end(id, 'refused', reason),
    async abandonEnded(onTheWay = []) {
      const rows = await desk.store.read
        .selectFrom('test_mail')
        .select('id')
        .where('next_try_at', '<=', desk.now())
        .where('queued_at', '<=', desk.now() - TEST_LIFE)
        .$if(onTheWay.length > 0, (query) => query.where('id', 'not in', onTheWay))
        .limit(200)
        .execute()
      for (const { id } of rows) await end(id, 'refused', 'too-late')
      return rows.length
    },
    async waiting() {
      const { n } = await desk.store.read
        .selectFrom('test_mail')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    },
  }
}

/** Told twice, the second telling finds nothing to end. */
const takenOut = ({ tx }: Pick<Unit, 'tx'>, id: string): Promise<Pick<Row, 'about'> | undefined> =>
  tx.deleteFrom('test_mail').where('id', '=', id).returning('about').executeTakeFirst()

const writtenMail = ({ vault }: Desk, row: Row): WrittenMail => ({
  id: row.id,
  template: row.about as WordingAbout,
  written: JSON.parse(row.written) as RenderedMail,
  language: row.language as Language,
  to: vault.open(row.recipient, `test_mail.recipient:${row.id}`),
  queuedAt: row.queued_at,
  linkExpiresAt: row.queued_at + TEST_LIFE,
  tries: row.tries,
})
