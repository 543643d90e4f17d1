import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { hasRight } from '@portal-desk/domain'
import { inOwnTransaction, ownContext, staffEmailColumns } from '@portal-desk/store'
import { createPasswords, readableSecret } from '../crypto.ts'
import { writeSample } from '../sample/write-sample.ts'
import { type OwnStore, openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { type DemoStaff, demoPeople } from './demo-staff.ts'
import { twoSites } from './two-sites.ts'

const PATIENTS = 2_000
const SEED = 1

/** Where a running demo says what it printed. */
export const demoFileOf = (settings: Settings): string => path.join(settings.dataDir, 'demo.json')

/** Makes the clinic's patients and staff where there are none, and gives the staff's generated passwords. */
export async function prepareDemo(settings: Settings): Promise<DemoStaff[]> {
  const parts = await openOwnStore(settings, Date.now)
  try {
    const someone = await parts.store.read.selectFrom('patient').select('id').limit(1).executeTakeFirst()
    const sites = someone ? undefined : await twoSites(parts)
    if (sites) {
      console.log(
        `Making a clinic with ${PATIENTS.toLocaleString('en-US')} made-up patients; this takes some seconds, once.`,
      )
      await writeSample(parts, {
        patients: PATIENTS,
        seed: SEED,
        now: Date.now(),
        guide: true,
        siteOf: sites.siteOf,
      })
    }
    const staff = await staffWithPasswords(parts, settings)
    await sites?.giveStaff()
    return staff
  } finally {
    await parts.store.close()
  }
}

/** Passwords are generated once and kept in the demo's own file; without the file they are made anew. */
async function staffWithPasswords(parts: OwnStore, settings: Settings): Promise<DemoStaff[]> {
  const known = rememberedStaff(settings)
  const there = await parts.store.read.selectFrom('staff').select('username').where('demo', '=', 1).execute()
  if (known && demoPeople.every((p) => there.some((row) => row.username === p.username))) return known
  const staff = demoPeople.map((person) => ({ ...person, password: readableSecret(12) }))
  const passwords = await createPasswords(parts.master)
  const now = Date.now()
  const rows = await Promise.all(
    staff.map(async ({ username, name, role, password }) => {
      const id = parts.vault.newId()
      return {
        id,
        username,
        name,
        role,
        active: 1 as const,
        password_hash: await passwords.hash(password),
        demo: 1 as const,
        ...staffEmailColumns(
          parts.vault,
          id,
          hasRight(role, 'change-wording') ? `${username}@clinic.example` : undefined,
        ),
        created_at: now,
        version: 1,
      }
    }),
  )
  const context = ownContext('demo', now, parts.vault.newId(), 'command-line')
  await inOwnTransaction(parts, context, async (unit) => {
    for (const row of rows) {
      await unit.tx
        .insertInto('staff')
        .values(row)
        .onConflict((c) =>
          c.column('username').doUpdateSet({ password_hash: row.password_hash, active: 1, demo: 1 }),
        )
        .execute()
      unit.record({
        action: 'staff.added',
        outcome: 'done',
        reason: row.role,
        object: `staff:${row.username}`,
      })
    }
  })
  return staff
}

function rememberedStaff(settings: Settings): DemoStaff[] | undefined {
  const file = demoFileOf(settings)
  if (!existsSync(file)) return undefined
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { staff: DemoStaff[] }).staff
  } catch {
    return undefined
  }
}
