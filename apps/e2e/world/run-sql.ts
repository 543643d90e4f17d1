import { sql } from 'kysely'
import { loadSettings } from '../../server/src/settings/load-settings.ts'
import { openOwnStore } from '../../server/src/settings/open-own-store.ts'

/** Does to a world's database what somebody beside the server can do to it. */
const { store } = await openOwnStore(loadSettings(), Date.now)
await sql.raw(process.argv[2] ?? '').execute(store.write)
await store.close()
