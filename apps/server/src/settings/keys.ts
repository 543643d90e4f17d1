import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newSigningKey, type SigningKey, signingKeyFromPem, signingKeyToPem } from '@portal-desk/audit'
import { SettingsRefused } from './settings.ts'

export type Keys = { master: Uint8Array; signing: SigningKey }

/** The log's name in checkpoints; it must outlive a change of host or port. */
const LOG_NAME = 'portal-desk'
const OWNER_ONLY = 0o600

/** Reads a key file, or makes it with owner-only rights; refuses one that others can read (K4). */
function readOrMake(file: string, make: () => string): string {
  if (!existsSync(file)) {
    writeFileSync(file, make(), { mode: OWNER_ONLY, flag: 'wx' })
    chmodSync(file, OWNER_ONLY)
  }
  const { mode, uid } = statSync(file)
  if ((mode & 0o077) !== 0)
    throw new SettingsRefused(`The key file ${file} can be read by others; set its rights to 0600.`)
  if (process.getuid && uid !== process.getuid()) {
    throw new SettingsRefused(
      `The key file ${file} belongs to another user than the one that starts the server.`,
    )
  }
  return readFileSync(file, 'utf8').trim()
}

/**
 * The master key (sealing, keyed hashes, pepper) and the log's signing key, from `DATA_DIR/keys`; made on first start.
 * @param random gives secret random bytes
 */
export function loadKeys(dataDir: string, random: (size: number) => Uint8Array): Keys {
  const folder = path.join(dataDir, 'keys')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch {
    throw new SettingsRefused(`DATA_DIR ${dataDir} cannot be written. Check its rights, or set DATA_DIR.`)
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
