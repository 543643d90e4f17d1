/**
 * One piece of the outside checkpoint file: a whole note (not yet verified), a piece that is none, or the end of a
 * file that stops inside a note.
 */
export type CheckpointFilePiece = { note: string } | { broken: 'malformed' | 'truncated' }

const SIGNATURE_START = '— '

/** Text to append to the outside file: the note and an empty line, which alone makes the record complete. */
export function checkpointFileRecord(note: string): string {
  return `${note}\n`
}

/**
 * Reads an outside checkpoint file: signed notes, each followed by an empty line, so that between empty lines stand
 * in turn a text and its signatures. Memory holds one note. A piece out of turn is 'malformed' and reading goes on
 * behind it; a file that stops inside a note ends with 'truncated'.
 */
export async function* readCheckpointFile(
  chunks: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<CheckpointFilePiece> {
  let text: string | undefined
  let rest = ''
  for await (const chunk of chunks) {
    rest += chunk
    let from = 0
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n', from)) {
      const piece = rest.slice(from, end)
      from = end + 2
      if (text === undefined) {
        text = piece
      } else if (piece.startsWith(SIGNATURE_START)) {
        yield { note: `${text}\n\n${piece}\n` }
        text = undefined
      } else {
        yield { broken: 'malformed' }
        text = piece
      }
    }
    rest = rest.slice(from)
  }
  if (text !== undefined || rest !== '') yield { broken: 'truncated' }
}

/**
 * Bytes to cut from the end of the file before appending again after a crash: what follows the last whole note.
 * `tail` is the end of the file, long enough to hold one whole note. A torn note was never reported as published,
 * so nothing that was promised is lost.
 */
export function tornTailBytes(tail: string): number {
  let end = tail.lastIndexOf('\n\n')
  while (end >= 0) {
    const start = end === 0 ? -1 : tail.lastIndexOf('\n\n', end - 1)
    if (tail.startsWith(SIGNATURE_START, start + 2) && start >= 0) break
    end = start
  }
  return Buffer.byteLength(end < 0 ? tail : tail.slice(end + 2), 'utf8')
}
