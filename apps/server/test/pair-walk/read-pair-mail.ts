import { expect } from 'vitest'
import { newMails, type Real } from '../walk/walk-world.ts'
import type { PairModel, Side } from './pair-model.ts'
import { MAILBOXES } from './pair-world.ts'

/** What brings a way in goes to the address on the chart that its login hangs on, and none leaves for a shut one. */
export async function readPairMail(m: PairModel, r: Real): Promise<void> {
  for (const mail of await newMails(r)) {
    expect(Object.values(MAILBOXES)).toContain(mail.to.join())
    const token = /\/link#([A-Za-z0-9_-]{20,})/.exec(mail.text)?.[1]
    if (!token) continue
    const { kind, expires_at, account_id } = await r.world.desk.store.read
      .selectFrom('access_link')
      .select(['kind', 'expires_at', 'account_id'])
      .where('token_hash', '=', r.world.desk.vault.hashToken(token))
      .executeTakeFirstOrThrow()
    const of: Side = m.logins.a.id === account_id ? 'a' : 'b'
    const { at, lifecycle, held } = m.logins[of]
    expect([mail.to, lifecycle, held]).toEqual([[MAILBOXES[at]], 'active', false])
    for (const older of m.links) if (older.of === of && older.kind === kind) older.ended = true
    m.links.push({ token, kind, of, until: Number(expires_at), ended: false })
    m.secrets.push(token)
  }
}
