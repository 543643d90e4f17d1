import path from 'node:path'
import { TRAINING_PATH } from '@portal-desk/domain'
import { databaseBeside } from '@portal-desk/store'
import type { Settings } from '../settings/settings.ts'

export const SCHEMA = 'training'

/**
 * The settings of the training desk: a database, keys and checkpoints of its own, and no way out: no mail server, no
 * witness, no port of its own.
 */
export function trainingSettings(settings: Settings): Settings {
  const { databaseUrl, databaseOwnerUrl } = settings
  const dataDir = path.join(settings.dataDir, SCHEMA)
  return {
    ...settings,
    dataDir,
    databaseUrl: databaseBeside(databaseUrl, SCHEMA),
    databaseOwnerUrl: databaseOwnerUrl && databaseBeside(databaseOwnerUrl, SCHEMA),
    portalOrigin: settings.portalOrigin + TRAINING_PATH,
    smtpUrl: undefined,
    bouncePort: undefined,
    mailHookSecret: undefined,
    witness: undefined,
    checkpointFile: path.join(dataDir, 'checkpoints.txt'),
  }
}
