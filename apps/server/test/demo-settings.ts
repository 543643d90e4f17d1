import { readSettings, type Settings } from '../src/settings/settings.ts'
import { type Engine, freshDatabase } from './engines.ts'

/** The settings of a demo that is still to be made. */
export async function demoSettings(engine: Engine): Promise<Settings> {
  const { url, dataDir } = await freshDatabase(engine)
  return readSettings({ DEMO: 'true', DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'silent' })
}
