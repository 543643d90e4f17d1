import { hours, Role } from '@portal-desk/domain'
import { createPasswords, readableSecret } from '../crypto.ts'
import type { OwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { recordCommand } from './record-command.ts'
import { withStore } from './with-store.ts'

const CODE_LIFE = hours(24)

/** `desk staff add`: a new person with a one-time code that opens only choose-a-password (P14). */
export async function addStaff(
  settings: Settings,
  username: string,
  options: { name: string; role: string },
): Promise<number> {
  const role = Role.safeParse(options.role)
  if (!role.success) {
    console.error(
      `The role ${options.role} does not exist; allowed: ${Role.options.join(', ')}. Nobody was added.`,
    )
    return 1
  }
  const typed = username.trim().toLowerCase()
  if (!/^[a-z0-9][a-z0-9._-]{1,63}$/.test(typed)) {
    console.error('A username has 2 to 64 letters, digits, dots or dashes. Nobody was added.')
    return 1
  }
  return withStore(settings, async (parts) => {
    const there = await parts.store.read
      .selectFrom('staff')
      .select('id')
      .where('username', '=', typed)
      .executeTakeFirst()
    if (there) {
      console.error(
        `${typed} exists already. Use "desk staff reset ${typed}" for a new start. Nothing changed.`,
      )
      return 1
    }
    const id = parts.vault.newId()
    const code = await newCode(parts)
    await recordCommand(parts, async ({ tx, context, record }) => {
      await tx
        .insertInto('staff')
        .values({
          id,
          username: typed,
          name: options.name,
          role: role.data,
          active: 1,
          code_hash: code.hash,
          code_until: context.now + CODE_LIFE,
          demo: 0,
          created_at: context.now,
          version: 1,
        })
        .execute()
      record({ action: 'staff.added', outcome: 'done', object: `staff:${id}`, reason: role.data })
    })
    sayCode(typed, code.text)
    return 0
  })
}

/** `desk staff reset`: ends all sessions and the password of a person, and gives a new one-time code. */
export async function resetStaff(settings: Settings, username: string): Promise<number> {
  const typed = username.trim().toLowerCase()
  return withStore(settings, async (parts) => {
    const row = await parts.store.read
      .selectFrom('staff')
      .select('id')
      .where('username', '=', typed)
      .executeTakeFirst()
    if (!row) {
      console.error(`There is nobody with the username ${typed}. Nothing changed.`)
      return 1
    }
    const code = await newCode(parts)
    await recordCommand(parts, async ({ tx, context, record }) => {
      await tx
        .updateTable('staff')
        .set({ password_hash: null, code_hash: code.hash, code_until: context.now + CODE_LIFE, demo: 0 })
        .where('id', '=', row.id)
        .execute()
      await tx.deleteFrom('staff_session').where('person_id', '=', row.id).execute()
      record({ action: 'staff.reset', outcome: 'done', object: `staff:${row.id}` })
    })
    sayCode(typed, code.text)
    return 0
  })
}

async function newCode(parts: OwnStore): Promise<{ text: string; hash: string }> {
  const text = readableSecret()
  return { text, hash: await (await createPasswords(parts.master)).hash(text) }
}

function sayCode(username: string, code: string): void {
  console.log(`One-time code for ${username}: ${code}`)
  console.log('It works once, for 24 hours, and opens only the page where they choose their own password.')
}
