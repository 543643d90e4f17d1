import {
  type Frontier,
  frontierAt,
  proveGrowth,
  type ReadLeaves,
  type VerifierKey,
  verifyCheckpoint,
  writeWitnessRequest,
} from '@portal-desk/audit'
import type { Logger } from 'pino'
import type { AskWitness } from './ask-witness.ts'

/** After a witness did not answer the next checkpoints go out without it, ms. */
const PAUSE = 10_000
const NOTHING: Frontier = { size: 0, hashes: [] }

/** What came of asking: the note with the witness's line, the note as it was, or that the log contradicts what it saw. */
export type Cosigned = { note: string } | { contradicts: number }
export type CosignCheckpoint = (note: string, frontier: Frontier) => Promise<Cosigned>

type Parts = {
  ask: AskWitness
  /** Keys of the log and of its witness. */
  keys: readonly VerifierKey[]
  leaves: ReadLeaves
  /** How many entries the log has now. */
  logSize: () => Promise<number>
  now: () => number
  log: Logger
}

/**
 * Has a witness sign the log's checkpoints. One that does not answer holds nothing up: it catches up with the first that
 * it signs again. One that has seen a longer log, or another, says so by its refusal: then this log was put back or
 * rewritten.
 */
export function cosignCheckpoints({ ask, keys, leaves, logSize, now, log }: Parts): CosignCheckpoint {
  let last = NOTHING
  let silentSince: number | undefined
  let askAgain = 0

  function silent(why: string, note: string): Cosigned {
    if (silentSince === undefined) log.error({ why }, 'the witness does not sign; the log goes on without it')
    silentSince ??= now()
    askAgain = now() + PAUSE
    return { note }
  }

  /** Undefined where it has to be asked once more, from where the witness stands. */
  async function once(note: string, frontier: Frontier): Promise<Cosigned | undefined> {
    const { size } = frontier
    const proof = await proveGrowth(last, size, leaves)
    const { status, body } = await ask(writeWitnessRequest({ old: last.size, proof, note }))
    if (status === 200) {
      const read = verifyCheckpoint(note + body, keys)
      if (!('witnessed' in read)) return silent('its signature does not verify', note)
      if (silentSince !== undefined) log.info('the witness signs again')
      silentSince = undefined
      last = frontier
      return { note: note + body }
    }
    // The frontier was made of this log's leaves: what does not lead from there is another log.
    if (status === 422) return { contradicts: last.size }
    if (status !== 409) return silent(`it answered ${status}`, note)
    const seen = Number(body.trim())
    if (!Number.isSafeInteger(seen) || seen < 0) return silent('it did not say how far it has come', note)
    if (seen === last.size) return { contradicts: seen }
    // Whoever led before may have had signed what this server has not read yet.
    if (seen > size) return (await logSize()) >= seen ? { note } : { contradicts: seen }
    last = seen === 0 ? NOTHING : await frontierAt(seen, leaves)
    return undefined
  }

  return async (note, frontier) => {
    if (now() < askAgain) return { note }
    try {
      return (await once(note, frontier)) ?? (await once(note, frontier)) ?? { note }
    } catch (error) {
      return silent((error as NodeJS.ErrnoException).code ?? (error as Error).name, note)
    }
  }
}
