import { existsSync, readFileSync } from 'node:fs'
import { days, hasRight, type Instant } from '@portal-desk/domain'
import { inOwnTransaction, ownContext, staffEmailColumns } from '@portal-desk/store'
import { createPasswords, readableSecret } from '../crypto.ts'
import { makeSamplePatients } from '../sample/people.ts'
import { writeSample } from '../sample/write-sample.ts'
import { type OwnStore, openOwnStore } from '../settings/open-own-store.ts'
import type { Settings } from '../settings/settings.ts'
import { demoFileOf } from './demo-file.ts'
import { type DemoStaff, demoPeople } from './demo-staff.ts'
import { type Past, playPast } from './past/play-past.ts'
import { twoSites } from './two-sites.ts'
import { beginMaking, mustBeFinished } from './unfinished.ts'

const PATIENTS = 2_000
const SEED = 1
/** Four to look at, and four to compare them with. */
export const DEMO_WEEKS = 8
/** Before anything that is told of its patients. */
const FOUNDED = days(2_000)

/**
 * Makes the clinic's patients and staff where there are none, and gives the staff's generated passwords.
 * @param now when it is made
 * @param weeks for how long the desk has had calls
 * @throws SettingsRefused where it was broken off the last time
 */
export async function prepareDemo(settings: Settings, now: Instant, weeks = 0): Promise<DemoStaff[]> {
  mustBeFinished(settings)
  const parts = await openOwnStore(settings, () => now)
  const someone = await parts.store.read.selectFrom('patient').select('id').limit(1).executeTakeFirst()
  if (someone) return staffWithPasswords(parts, settings, now).finally(() => parts.store.close())
  console.log(
    `Making a clinic with ${PATIENTS.toLocaleString('en-US')} made-up patients${weeks > 0 ? ` and ${weeks} weeks of calls` : ''}; this takes some seconds, once.`,
  )
  const finished = beginMaking(settings)
  const since = now - days(7 * weeks)
  const { staff, past } = await makeClinic(parts, settings, since, now).finally(() => parts.store.close())
  if (weeks > 0) await playPast(settings, past)
  finished()
  return staff
}

async function makeClinic(
  parts: OwnStore,
  settings: Settings,
  since: Instant,
  now: Instant,
): Promise<{ staff: DemoStaff[]; past: Past }> {
  const wishes = { patients: PATIENTS, seed: SEED, now }
  const { siteOf, mayHelp, giveStaff } = await twoSites(parts, now - FOUNDED)
  const { later } = await writeSample(parts, { ...wishes, since, guide: true, siteOf })
  const staff = await staffWithPasswords(parts, settings, since)
  await giveStaff(since)
  return { staff, past: { seed: SEED, since, now, people: makeSamplePatients(wishes), later, mayHelp } }
}

/** Passwords are generated once and kept in the demo's own file; without the file they are made anew. */
async function staffWithPasswords(parts: OwnStore, settings: Settings, now: Instant): Promise<DemoStaff[]> {
  const known = rememberedStaff(settings)
  const there = await parts.store.read.selectFrom('staff').select('username').where('demo', '=', 1).execute()
  if (known && demoPeople.every((p) => there.some((row) => row.username === p.username))) return known
  const staff = demoPeople.map((person) => ({ ...person, password: readableSecret(12) }))
  const passwords = await createPasswords(parts.master)
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
