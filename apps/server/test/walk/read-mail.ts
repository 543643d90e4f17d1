import { expect } from 'vitest'
import type { Model } from './model.ts'
import { newMails, type Real } from './walk-world.ts'

/** New mails bring new links; one of a kind ends the one before it, and none leaves while the login is on hold. */
export async function readMail(m: Model, r: Real): Promise<void> {
  for (const mail of await newMails(r)) {
    const token = /\/link#([A-Za-z0-9_-]{20,})/.exec(mail.text)?.[1]
    if (!token) continue
    const found = await r.world.desk.store.read
      .selectFrom('access_link')
      .select(['kind', 'expires_at'])
      .where('token_hash', '=', r.world.desk.vault.hashToken(token))
      .executeTakeFirst()
    if (!found) continue
    expect([m.held, m.inactive]).toEqual([false, undefined])
    for (const older of m.links) if (older.kind === found.kind) older.ended = true
    m.links.push({ token, kind: found.kind, until: Number(found.expires_at), wrong: 0, ended: false })
    m.secrets.push(token)
    if (m.account === 'none') m.account = 'invited'
  }
}
