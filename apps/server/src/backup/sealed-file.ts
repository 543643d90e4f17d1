import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { BackupRefused } from './backup-refused.ts'

/** Backups leave the house, so they are sealed in a published format that other programs open: age (`age -d`, gunzip). */

/** Most of the gain for a third of the time. */
const GZIP_LEVEL = 3
const CUT = 'This backup is cut off or was altered.'

/** A new identity and the recipient that belongs to it. */
export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/**
 * Writes text compressed and sealed to a file, and on to the disk.
 * @param recipients whoever holds the identity of one of them can open it
 * @throws BackupRefused for a recipient that is none
 */
export async function writeSealed(
  text: AsyncIterable<string>,
  file: FileHandle,
  recipients: readonly string[],
): Promise<void> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) addRecipient(encrypter, recipient)
  const zipped = createGzip({ level: GZIP_LEVEL })
  const zipping = pipeline(Readable.from(text), zipped)
  // It may fail while the seal is still being made; it is asked below.
  zipping.catch(() => undefined)
  const sealed = await encrypter.encrypt(Readable.toWeb(zipped) as globalThis.ReadableStream<Uint8Array>)
  await Promise.all([
    zipping,
    pipeline(Readable.fromWeb(sealed as ReadableStream), file.createWriteStream({ flush: true })),
  ])
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient)
  } catch {
    throw new BackupRefused(
      `${recipient} is not a recipient: that is age1 and 58 letters and digits, as backup-key printed it.`,
    )
  }
}

/**
 * Opens a sealed file and gives its lines.
 * @throws BackupRefused for a wrong key and for a file that is none; reading on, for one that is cut off or altered
 */
export async function openSealed(
  file: string,
  identities: readonly string[],
): Promise<AsyncIterator<string>> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  const bytes = Readable.toWeb(createReadStream(file)) as globalThis.ReadableStream<Uint8Array>
  const open = await decrypter.decrypt(bytes).catch((error: Error) => {
    // The library names what was wrong in words alone.
    throw new BackupRefused(
      /no identity/i.test(error.message)
        ? 'This backup cannot be opened with this key.'
        : 'This is no backup, or it is cut off or was altered.',
    )
  })
  return linesOf(Readable.fromWeb(open as ReadableStream))
}

async function* linesOf(sealed: Readable): AsyncGenerator<string> {
  const text = createGunzip()
  sealed.on('error', (error) => text.destroy(error))
  let rest = ''
  try {
    for await (const chunk of sealed.pipe(text).setEncoding('utf8')) {
      const lines = (rest + chunk).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch {
    throw new BackupRefused(CUT)
  } finally {
    sealed.destroy()
  }
}
