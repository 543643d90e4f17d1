import { type Searchable, searchKeysOf } from '@portal-desk/matching'
import type { Dialect, Tx } from '../dialect.ts'
import { writeSearchKeys } from '../search/write-search-keys.ts'

/** Makes a new username findable: only the rows that it adds are written. */
export async function fileUsername(
  tx: Tx,
  dialect: Dialect,
  patientId: string,
  person: Pick<Searchable, 'names' | 'birthDate'>,
  username: string,
): Promise<void> {
  const bare = { ...person, identifiers: [], contacts: [], addresses: [] }
  const keys = searchKeysOf({ ...bare, usernames: [username] }).filter(({ key }) => key === 'user')
  await writeSearchKeys(tx, dialect, [{ patient: patientId, keys }])
}
