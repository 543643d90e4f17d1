import { portalEndpoints } from '@portal-desk/contract'
import type { BenchDesk } from './bench-desk.ts'
import { Browser } from './browser.ts'

/** Opens a fresh browser; what it gives signs in, and is what is timed. */
export type Comes = () => Promise<() => Promise<unknown>>

/** Usernames of patients who can sign in, each now with the password of the bench. */
export async function patientsWith({ store, passwordHash }: BenchDesk): Promise<string[]> {
  const rows = await store.write
    .updateTable('portal_account')
    .set({ password_hash: passwordHash })
    .where('lifecycle', '=', 'active')
    .where('credential', '=', 'set')
    .where('lock_kind', '=', 'none')
    .where('hold', '=', 'none')
    .where('patient_id', 'in', (eb) => eb.selectFrom('patient').select('id').where('deceased', '=', 0))
    .returning('username')
    .execute()
  return rows.map(({ username }) => username)
}

/** The patients of these names, one after the other and again from the first. */
export function patientComes(desk: BenchDesk, names: readonly string[]): Comes {
  let n = 0
  return async () => {
    const username = names[n++ % names.length] ?? ''
    const browser = new Browser(desk.server.portal)
    await browser.open()
    return async () => {
      const body = { username, password: desk.password }
      const { result } = await browser.call(portalEndpoints.signInPatient, { body })
      browser.close()
      if (result !== 'signed-in') throw new Error(`A patient of the bench was answered: ${result}.`)
    }
  }
}
