import path from 'node:path'
import { newSigningKey, type SigningKey, signingKeyFromPem, signingKeyToPem } from '@portal-desk/audit'
import { KeyFileRefused, makeFolder, readOrMakeKey } from '@portal-desk/key-files'
import { SettingsRefused } from './settings.ts'

export type Keys = { master: Uint8Array; signing: SigningKey }

/** The log's name in checkpoints; it must outlive a change of host or port. */
const LOG_NAME = 'portal-desk'

const unwritable = (folder: string): SettingsRefused =>
  new SettingsRefused(`DATA_DIR ${folder} cannot be written. Check its rights, or set DATA_DIR.`)

/** Reads a key file of the server, or makes it. */
function readOrMake(file: string, make: () => string): string {
  try {
    return readOrMakeKey(file, make, 'server')
  } catch (error) {
    if (error instanceof KeyFileRefused) throw new SettingsRefused(error.message)
    throw unwritable(path.dirname(path.dirname(file)))
  }
}

/**
 * The master key (sealing, keyed hashes, pepper) and the log's signing key, from `DATA_DIR/keys`; made on first start.
 * @param random gives secret random bytes
 * @throws SettingsRefused with a sentence when the folder cannot be written, or a key is not ours alone
 */
export function loadKeys(dataDir: string, random: (size: number) => Uint8Array): Keys {
  const folder = path.join(dataDir, 'keys')
  try {
    makeFolder(folder)
  } catch {
    throw unwritable(dataDir)
  }
  const master = Buffer.from(
    readOrMake(path.join(folder, 'master.key'), () => Buffer.from(random(32)).toString('base64')),
    'base64',
  )
  if (master.length !== 32) throw new SettingsRefused('The key file master.key does not hold a 256-bit key.')
  const pem = readOrMake(path.join(folder, 'checkpoint.pem'), () =>
    signingKeyToPem(newSigningKey(LOG_NAME, random)),
  )
  return { master, signing: signingKeyFromPem(LOG_NAME, pem) }
}
