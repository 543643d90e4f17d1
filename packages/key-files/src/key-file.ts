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

const OWNER_ONLY = 0o600

/** A key file cannot be made, or is not ours alone; `message` is the sentence for whoever starts the program. */
export class KeyFileRefused extends Error {
  override name = 'KeyFileRefused'
}

/** Makes a folder and those above it, one by one: Node's own recursion never ends where the system says "not here". */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process made it in the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The file stands there whole or not at all; where another process put one in the same moment, that one stays. */
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

/**
 * Reads a key file, or makes it with owner-only rights (K4).
 * @throws KeyFileRefused where others can read it or it belongs to another user; what the system says where it cannot be
 * made
 */
export function readOrMakeKey(file: string, make: () => string, whose: string): string {
  if (!existsSync(file)) putWhole(file, make())
  const { mode, uid } = statSync(file)
  if ((mode & 0o077) !== 0)
    throw new KeyFileRefused(`The key file ${file} can be read by others; set its rights to 0600.`)
  if (process.getuid && uid !== process.getuid()) {
    throw new KeyFileRefused(
      `The key file ${file} belongs to another user than the one that starts the ${whose}.`,
    )
  }
  return readFileSync(file, 'utf8').trim()
}
