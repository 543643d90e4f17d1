import { existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import {
  newSigningKey,
  type SigningKey,
  signingKeyFromPem,
  signingKeyToPem,
  type VerifierKey,
  verifierKeyIn,
} from '@portal-desk/audit'
import { KeyFileRefused, makeFolder, readOrMakeKey } from '@portal-desk/key-files'
import { SettingsRefused } from './settings.ts'

/** The key that signs the log now, and those that handed over, each up to its last checkpoint. */
export type LogKey = SigningKey & { retired: readonly VerifierKey[] }
export type Keys = { master: Uint8Array; signing: LogKey }

/** Files of the folder `keys` that a change of the log's key uses (K3). */
export const keyFiles = {
  signing: 'checkpoint.pem',
  /** Made, and not in force yet. */
  next: 'checkpoint-next.pem',
  /** A line for each key that handed over: its public half, and the size of its last checkpoint. */
  retired: 'checkpoint-retired.txt',
} as const

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
  const retired = retiredKeys(folder)
  const first = signingKeyIn(folder, keyFiles.signing, random)
  if (!retired.some(({ text }) => text === first.verifier.text))
    return { master, signing: { ...first, retired } }
  // A change of keys was cut off after the old one was put out of use.
  if (!existsSync(path.join(folder, keyFiles.next)))
    throw new SettingsRefused(
      `${keyFiles.retired} names the key that signs the log now. Take its line away, or ${keyFiles.signing} where that key was lost.`,
    )
  renameSync(path.join(folder, keyFiles.next), path.join(folder, keyFiles.signing))
  return { master, signing: { ...signingKeyIn(folder, keyFiles.signing, random), retired } }
}

/** A signing key of the log in a file of its own; made where there is none. */
export function signingKeyIn(folder: string, file: string, random: (size: number) => Uint8Array): SigningKey {
  const pem = readOrMake(path.join(folder, file), () => signingKeyToPem(newSigningKey(LOG_NAME, random)))
  try {
    return signingKeyFromPem(LOG_NAME, pem)
  } catch {
    throw new SettingsRefused(
      `The key file ${file} holds no key that can sign the log. Put it back from where you keep the keys.`,
    )
  }
}

function retiredKeys(folder: string): VerifierKey[] {
  const file = path.join(folder, keyFiles.retired)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() ? retiredKey(line.trim(), i + 1) : []))
}

/** Somebody may have written the line by hand, where a key was lost. */
function retiredKey(line: string, number: number): VerifierKey {
  const [text = '', until = ''] = line.split(/ +/)
  const key = verifierKeyIn(text)
  if (key && /^\d{1,15}$/.test(until)) return { ...key, until: Number(until) }
  throw new SettingsRefused(
    `Line ${number} of ${keyFiles.retired} is not a public key of the log with the size of its last checkpoint behind it.`,
  )
}
