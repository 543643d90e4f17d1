import { checkpointText, parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { KeyError, parseVerifierKey, type SigningKey, type VerifierKey } from './keys.ts'
import { parseNote, signNote } from './signed-note.ts'

/** What a line says by which a log hands over to its next key. */
const NEXT = 'next '

/**
 * Signs a checkpoint by which a log changes its key (K3): it names the next key, and both sign it. Whoever trusts the old
 * one learns the new one by it; of the next checkpoint on the new key signs alone.
 */
export const signHandOver = (size: number, root: Uint8Array, old: SigningKey, next: SigningKey): string =>
  signNote(`${checkpointText(size, root, old)}${NEXT}${next.verifier.text}\n`, [old, next])

/**
 * The key that a checkpoint hands over to: named in it by a log whose key we trust, and signed by itself as well.
 * @param trusted keys of the log; a note that none of them signed hands over nothing
 */
export function nextKeyIn(note: string, trusted: readonly VerifierKey[]): VerifierKey | undefined {
  const text = parseNote(note)?.text
  const line = text?.split('\n').find((each, at) => at > 2 && each.startsWith(NEXT))
  if (text === undefined || line === undefined || 'problem' in verifyCheckpoint(note, trusted))
    return undefined
  const next = keyOf(line.slice(NEXT.length))
  if (next?.name !== parseCheckpoint(text)?.origin) return undefined
  return next && !('problem' in verifyCheckpoint(note, [next])) ? next : undefined
}

function keyOf(text: string): VerifierKey | undefined {
  try {
    return parseVerifierKey(text)
  } catch (error) {
    if (error instanceof KeyError) return undefined
    throw error
  }
}
