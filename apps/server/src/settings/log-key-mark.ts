import type { Store, Tx } from '@portal-desk/store'
import type { LogKey } from './keys.ts'
import { SettingsRefused } from './settings.ts'

const NAME = 'log-key'

const newest = (db: Store['read'] | Tx) =>
  db
    .selectFrom('setting')
    .select(['version', 'value'])
    .where('name', '=', NAME)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Leaves word with the database which key signs the log from now on. */
export async function leaveLogKey(tx: Tx, text: string, at: number): Promise<void> {
  const version = ((await newest(tx))?.version ?? 0) + 1
  await tx
    .insertInto('setting')
    .values({ name: NAME, version, value: JSON.stringify(text), at })
    .execute()
}

/**
 * A server whose folder `keys` was copied before the log changed its key would go on signing by the old one.
 * @throws SettingsRefused where its keys are older than the database
 */
export async function mustKnowLogKey({ read }: Store, { verifier, retired }: LogKey): Promise<void> {
  const mark = await newest(read)
  if (!mark) return
  const text = JSON.parse(mark.value) as string
  if ([verifier, ...retired].some((key) => key.text === text)) return
  throw new SettingsRefused(
    'The log of this database is signed by a newer key than the one in DATA_DIR. Copy the folder keys of the server where it was changed.',
  )
}
