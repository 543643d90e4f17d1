import { sameBytes } from './bytes.ts'
import { parseCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { verifyConsistency } from './consistency.ts'
import { nextKeyIn } from './hand-over.ts'
import { parseVerifierKey, type VerifierKey } from './keys.ts'
import { parseNote } from './signed-note.ts'
import { readWitnessRequest } from './witness-request.ts'

/** The last state of a log that a witness signed. */
export interface Witnessed {
  size: number
  root: Uint8Array
  /** Keys that the log has had since the one that the witness was told, as texts; the last one signs now. */
  keys?: readonly string[]
}

/** What a witness answers: the state to remember and the text to sign; or why not, as a status of HTTP. */
export type WitnessAnswer =
  | { status: 200; origin: string; state: Witnessed; text: string }
  | { status: 400 | 403 | 404 | 422 }
  /** Another state was signed last; `size` is how many entries it had. */
  | { status: 409; size: number }

/**
 * Whether a witness may sign this state of a log: it was signed by the log, and the state that was signed last is its
 * beginning (C2SP tlog-witness, add-checkpoint). A log that was shortened or rewritten gets no signature, whoever asks.
 * A key that hands over in a checkpoint is followed by the one named there, and by no other.
 * @param last what was signed last for the log of this name; nothing yet is size 0
 * @param keys of the logs that are witnessed
 */
export function considerCheckpoint(
  body: string,
  last: (origin: string) => Witnessed | undefined,
  keys: readonly VerifierKey[],
): WitnessAnswer {
  const request = readWitnessRequest(body)
  const text = request && parseNote(request.note)?.text
  const claimed = text === undefined ? undefined : parseCheckpoint(text)
  if (!request || text === undefined || !claimed) return { status: 400 }
  const { origin, size, root } = claimed
  const told = keys.filter(({ name }) => name === origin)
  if (told.length === 0) return { status: 404 }
  const known = last(origin)
  const trusted = told.map((key) => inForce(key, known?.keys))
  if ('problem' in verifyCheckpoint(request.note, trusted)) return { status: 403 }
  if (request.old > size) return { status: 400 }
  if (request.old !== (known?.size ?? 0)) return { status: 409, size: known?.size ?? 0 }
  if (!known || known.size === 0) {
    if (request.proof.length > 0) return { status: 422 }
  } else if (known.size === size) {
    if (!sameBytes(known.root, root)) return { status: 409, size }
  } else {
    const claim = { older: known.size, newer: size, olderRoot: known.root, newerRoot: root }
    if (!verifyConsistency({ ...claim, proof: request.proof })) return { status: 422 }
  }
  const next = nextKeyIn(request.note, trusted)
  const before = known?.keys ?? trusted.map((key) => key.text)
  const line = next && !before.includes(next.text) ? [...before, next.text] : known?.keys
  return { status: 200, origin, state: { size, root, ...(line ? { keys: line } : {}) }, text }
}

/** A key that has handed over counts no more, but for the one it handed over to; one that the operator set since does. */
function inForce(key: VerifierKey, line: readonly string[] = []): VerifierKey {
  const newest = line.at(-1)
  return newest !== undefined && line.includes(key.text) ? parseVerifierKey(newest) : key
}
