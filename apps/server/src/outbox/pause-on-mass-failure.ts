import { isMassFailure } from '@portal-desk/domain'
import { providerHash, providerOf, type Unit, type Vault } from '@portal-desk/store'
import type { OutboxRow } from './outbox-rows.ts'

/**
 * After a mail has failed: where its provider turns us away as a whole, nothing more is sent there (edge case 34). In
 * the same transaction, with its own entry; of several that fail at once one makes the pause.
 * @returns whether this one did
 */
export async function pauseOnMassFailure(unit: Unit, vault: Vault, row: OutboxRow): Promise<boolean> {
  const { tx, context, house } = unit
  const { provider_hash: hash } = row
  if (hash === null) return false
  const last = await tx
    .selectFrom('mail_pause')
    .select('resumed_at')
    .where('provider_hash', '=', hash)
    .orderBy('paused_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.resumed_at === null) return false
  // What failed before sending was let go on says nothing about now.
  const since = Math.max(context.now - house.policy.massFailureWindow, last?.resumed_at ?? 0)
  const mails = await tx
    .selectFrom('outbox_message')
    .select(({ eb, fn, and, or }) => {
      // One that was never tried, because its address is closed to us, says nothing about the provider.
      const turnedAway = or([
        eb('state', '=', 'bounced'),
        and([eb('state', '=', 'suppressed'), eb('handed_over_at', 'is not', null)]),
      ])
      return [
        fn.count<number>('contact_id').distinct().filterWhere(turnedAway).as('people_failed'),
        fn.countAll<number>().filterWhere('state', 'in', taken).as('taken'),
        fn.min('queued_at').filterWhere(turnedAway).as('failing_since'),
      ]
    })
    .where('provider_hash', '=', hash)
    .where('ended_at', '>', since)
    .executeTakeFirstOrThrow()
  const counted = { peopleFailed: Number(mails.people_failed), taken: Number(mails.taken) }
  if (!isMassFailure(counted, house.policy)) return false
  const id = vault.newId()
  const made = await tx
    .insertInto('mail_pause')
    .values({
      id,
      provider_hash: hash,
      provider: vault.seal(await providerNamed(unit, vault, row), `mail_pause.provider:${id}`),
      failing_since: Number(mails.failing_since),
      paused_at: context.now,
      people_failed: counted.peopleFailed,
      taken: counted.taken,
    })
    .onConflict((c) => c.column('provider_hash').where('resumed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return false
  unit.record({ action: 'mail.paused', outcome: 'done', reason: 'mass-failure', object: `mail-pause:${id}` })
  return true
}

const taken = ['handed-over', 'delivered', 'complained']

/** The domain itself, for those who decide; an address that was replaced meanwhile does not tell it any more. */
async function providerNamed({ tx }: Unit, vault: Vault, row: OutboxRow): Promise<string> {
  const contact = await tx
    .selectFrom('patient_contact')
    .select('value')
    .where('id', '=', row.contact_id)
    .executeTakeFirst()
  return contact && providerHash(vault, contact.value) === row.provider_hash ? providerOf(contact.value) : ''
}
