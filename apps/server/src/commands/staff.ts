import { Role, StaffUsername } from '@portal-desk/domain'
import { createPasswords } from '../crypto.ts'
import type { OwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { putStaff } from '../staff/put-staff.ts'
import { restartWithCode } from '../staff/restart-with-code.ts'
import { newStartCode, type StartCode } from '../staff/start-code.ts'
import { recordCommand } from './record-command.ts'
import { withStore } from './with-store.ts'

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
  const typed = StaffUsername.safeParse(username)
  if (!typed.success) {
    console.error(`${typed.error.issues[0]?.message} Nobody was added.`)
    return 1
  }
  return withStore(settings, async (parts) => {
    const code = await newCode(parts)
    const member = { id: parts.vault.newId(), username: typed.data, name: options.name, role: role.data }
    let added = false
    await recordCommand(parts, async (unit) => {
      added = await putStaff(unit, member, code)
    })
    if (!added) {
      console.error(
        `${typed.data} exists already. Use "desk staff reset ${typed.data}" for a new start. Nothing changed.`,
      )
      return 1
    }
    sayCode(typed.data, code.text)
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
    await recordCommand(parts, async (unit) => {
      await restartWithCode(unit, row.id, code)
    })
    sayCode(typed, code.text)
    return 0
  })
}

const newCode = async (parts: OwnStore): Promise<StartCode> =>
  newStartCode(await createPasswords(parts.master))

function sayCode(username: string, code: string): void {
  console.log(`One-time code for ${username}: ${code}`)
  console.log('It works once, for 24 hours, and opens only the page where they choose their own password.')
}
