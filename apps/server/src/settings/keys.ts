import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { newSigningKey, type SigningKey, signingKeyFromPem, signingKeyToPem } from '@portal-desk/audit'
import { SettingsRefused } from './settings.ts'

export type Keys = { master: Uint8Array; signing: SigningKey }

/** The log's name in checkpoints; it must outlive a change of host or port. */
const LOG_NAME = 'portal-desk'
const OWNER_ONLY = 0o600

const unwritable = (folder: string): SettingsRefused =>
  new SettingsRefused(`DATA_DIR ${folder} cannot be written. Check its rights, or set DATA_DIR.`)

/** Makes a folder and those above it, one by one: Node's own recursion never ends where the system says "not here". */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another server made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The file stands there whole or not at all; where another server put one in the same moment, that one stays. */
function putWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text, { mode: OWNER_ONLY, flag: 'wx' })
  try {
    chmodSync(draft, OWNER_ONLY)
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    unlinkSync(draft)
  }
}

/** Reads a key file, or makes it with owner-only rights; refuses one that others can read (K4). */
function readOrMake(file: string, make: () => string): string {
  if (!existsSync(file)) {
    try {
      putWhole(file, make())
    } catch {
      throw unwritable(path.dirname(path.dirname(file)))
    }
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
