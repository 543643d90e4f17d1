import type { Language } from '@portal-desk/domain'
import type { LooseParams, Mail } from '@portal-desk/mail'
import { inOwnTransaction, ownContext, pausedProviders, type Unit } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellOfPause } from '../http/tell-of-pause.ts'
import { tellWatchers } from '../http/tell-watchers.ts'
import { changeToken } from '../unit/change-token.ts'
import { reportToken } from '../unit/report-token.ts'
import type { OutboxPort, QueuedMail } from './outbox-port.ts'
import { endAsBounced, endMail, type OutboxRow, openRow } from './outbox-rows.ts'
import { pauseOnMassFailure } from './pause-on-mass-failure.ts'
import { NOTICE_LIFE } from './retry.ts'

/** The outbox in the database: each outcome is one transaction with its audit entry. */
export function createStoreOutbox(desk: Desk): OutboxPort {
  const record = async (id: string, run: (unit: Unit, row: OutboxRow) => Promise<void>): Promise<void> => {
    const records = { store: desk.store, vault: desk.vault, house: desk.house() }
    const context = ownContext('outbox', desk.now(), newRequestId())
    const done = await inOwnTransaction(records, context, async (unit) => {
      const row = await openRow(unit, desk.store.dialect, id)
      if (!row) return
      await run(unit, row)
      unit.touch({ patientId: row.patient_id })
    })
    leases.delete(id)
    tellWatchers(desk, done.touched)
  }
  // What this process was promised: whoever lost the lease, by a clock that jumped, must not put the mail back in the
  // queue while another has it.
  const leases = new Map<string, number>()
  const leaseOf = (id: string): number => leases.get(id) ?? -1

  return {
    async claim(limit, leaseMs, onTheWay = []) {
      const now = desk.now()
      for (const { id, deceased, mark } of await senseless(desk, now, onTheWay)) {
        await record(id, async (unit, row) => {
          await endMail(unit, row, 'cancelled')
          unit.record(
            eventOf(
              row,
              'mail.cancelled',
              deceased === 1 ? 'deceased' : mark ? 'mail-not-allowed' : 'link-ended',
            ),
          )
        })
      }
      for (const { id } of await heldTooLong(desk, now)) await this.abandoned(id, 'too-late')
      const due = desk.store.write
        .selectFrom('outbox_message as m')
        .innerJoin('patient as p', 'p.id', 'm.patient_id')
        .select('m.id')
        .where('m.ended_at', 'is', null)
        .where('m.next_try_at', '<=', now)
        .where((eb) =>
          eb.or([
            eb('m.lease_until', 'is', null),
            eb('m.lease_until', '<=', now),
            // Longer than any lease: it was given before the clock was set back, and nobody may wait that long (T9).
            eb('m.lease_until', '>', now + 2 * leaseMs),
          ]),
        )
        .where('p.deceased', '=', 0)
        .where((eb) =>
          eb.or([
            eb('m.provider_hash', 'is', null),
            eb('m.provider_hash', 'not in', pausedProviders(desk.store.write)),
          ]),
        )
        .$if(onTheWay.length > 0, (query) => query.where('m.id', 'not in', onTheWay))
        .orderBy('m.next_try_at')
        .limit(limit)
      const rows = await desk.store.write
        .updateTable('outbox_message')
        .set({ state: 'sending', lease_until: now + leaseMs })
        .where('id', 'in', desk.store.dialect === 'postgres' ? due.forUpdate('m').skipLocked() : due)
        .returningAll()
        .execute()
      for (const { id } of rows) leases.set(id, now + leaseMs)
      return rows.map((row) => claimedMail(desk, row))
    },
    async release(id, cause) {
      await desk.store.write
        .updateTable('outbox_message')
        .set({ state: 'queued', lease_until: null, next_try_at: desk.now(), last_reason: cause })
        .where('id', '=', id)
        .where('lease_until', '=', leaseOf(id))
        .where('ended_at', 'is', null)
        .execute()
      leases.delete(id)
    },
    handedOver: (id) =>
      record(id, async (unit, row) => {
        await endMail(unit, row, 'handed-over')
        unit.record(eventOf(row, 'mail.handed-over'))
      }),
    deferred: (id, { nextAt, code }) =>
      record(id, async (unit, row) => {
        if (row.lease_until !== leaseOf(id)) return
        await unit.tx
          .updateTable('outbox_message')
          .set({
            state: 'deferred',
            next_try_at: nextAt,
            lease_until: null,
            tries: row.tries + 1,
            last_reason: String(code),
          })
          .where('id', '=', id)
          .execute()
        unit.record(eventOf(row, 'mail.deferred', String(code)))
      }),
    async bounced(id, told) {
      let paused = false
      await record(id, async (unit, row) => {
        await endAsBounced(unit, row, told.addressIsWrong)
        unit.record(eventOf(row, 'mail.bounced', told.enhanced ?? String(told.code)))
        paused = await pauseOnMassFailure(unit, desk.vault, row)
      })
      if (paused) tellOfPause(desk)
    },
    abandoned: (id, reason) =>
      record(id, async (unit, row) => {
        await endMail(unit, row, 'abandoned')
        unit.record(eventOf(row, 'mail.abandoned', reason))
      }),
    async abandonEnded(onTheWay = []) {
      const now = desk.now()
      const rows = await desk.store.read
        .selectFrom('outbox_message')
        .select('id')
        .where('ended_at', 'is', null)
        .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', now)]))
        .where((eb) => eb.or([eb('link_expires_at', '<=', now), eb('queued_at', '<=', now - NOTICE_LIFE)]))
        .$if(onTheWay.length > 0, (query) => query.where('id', 'not in', onTheWay))
        .limit(200)
        .execute()
      for (const { id } of rows) await this.abandoned(id, 'too-late')
      return rows.length
    },
    async waiting() {
      const { n } = await desk.store.read
        .selectFrom('outbox_message')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('ended_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(n)
    },
  }
}

/** Mails that waited for such a provider until they were worth nothing. */
const heldTooLong = (desk: Desk, now: number) =>
  desk.store.read
    .selectFrom('mail_pause as p')
    .innerJoin('outbox_message as m', 'm.provider_hash', 'p.provider_hash')
    .select('m.id')
    .where('p.resumed_at', 'is', null)
    .where('m.ended_at', 'is', null)
    .where((eb) => eb.or([eb('m.link_expires_at', '<=', now), eb('m.queued_at', '<=', now - NOTICE_LIFE)]))
    .where((eb) => eb.or([eb('m.lease_until', 'is', null), eb('m.lease_until', '<=', now)]))
    .limit(200)
    .execute()

/** Mails that must not leave any more: the patient has died (V9), or the link ended while the mail was being tried. */
function senseless(desk: Desk, now: number, onTheWay: readonly string[]) {
  return desk.store.read
    .selectFrom('outbox_message as m')
    .innerJoin('patient as p', 'p.id', 'm.patient_id')
    .leftJoin('access_link as l', 'l.id', 'm.link_id')
    .leftJoin('patient_mark as k', (j) =>
      j.onRef('k.patient_id', '=', 'm.patient_id').on('k.mark', '=', 'no-mail'),
    )
    .select(['m.id', 'p.deceased', 'k.mark'])
    .where('m.ended_at', 'is', null)
    .where((eb) => eb.or([eb('m.lease_until', 'is', null), eb('m.lease_until', '<=', now)]))
    .where((eb) =>
      eb.or([eb('p.deceased', '=', 1), eb('l.end_kind', 'is not', null), eb('k.mark', 'is not', null)]),
    )
    .$if(onTheWay.length > 0, (query) => query.where('m.id', 'not in', onTheWay))
    .limit(200)
    .execute()
}

function claimedMail(desk: Desk, row: OutboxRow): QueuedMail {
  const token = row.sealed_token
    ? desk.vault.open(row.sealed_token, `outbox_message.sealed_token:${row.id}`)
    : undefined
  const { change, ...stored } = JSON.parse(row.params) as LooseParams & { change?: string }
  const params: LooseParams = {
    ...stored,
    ...(token ? { link: token } : {}),
    ...(change ? changeLinks(desk, change) : {}),
    notMe: reportToken(desk.vault, row.id),
  }
  return {
    // The row was written from one of the templates' own parameters.
    ...({ template: row.template, params } as unknown as Mail),
    id: row.id,
    language: row.language as Language,
    to: desk.vault.open(row.recipient ?? '', `outbox_message.recipient:${row.id}`),
    queuedAt: row.queued_at,
    ...(row.link_expires_at === null ? {} : { linkExpiresAt: row.link_expires_at }),
    tries: row.tries,
  }
}

/** The pages of a contact change; each mail prints those that are for its reader. */
const changeLinks = ({ vault }: Desk, change: string): Pick<LooseParams, 'link' | 'notForMe' | 'stop'> => ({
  link: changeToken(vault, 'proof', change),
  notForMe: changeToken(vault, 'not-for-me', change),
  stop: changeToken(vault, 'stop', change),
})

function eventOf(
  row: OutboxRow,
  action: 'mail.handed-over' | 'mail.deferred' | 'mail.bounced' | 'mail.abandoned' | 'mail.cancelled',
  why?: string,
) {
  const reason = why === undefined ? row.template : `${row.template}:${why}`
  return { action, outcome: 'done' as const, reason, object: `mail:${row.id}`, patient: row.patient_id }
}
