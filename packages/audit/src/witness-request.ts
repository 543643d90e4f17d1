import { fromBase64, toBase64 } from './bytes.ts'
import { isHash } from './tree.ts'

/** What a log asks a witness: this state follows from the one you signed last (C2SP tlog-witness, add-checkpoint). */
export interface WitnessRequest {
  /** Entries of the last state that the witness signed, as far as the log knows. */
  old: number
  proof: readonly Uint8Array[]
  /** The signed note of the new state. */
  note: string
}

const MOST_HASHES = 63

/** The body of a request. */
export const writeWitnessRequest = ({ old, proof, note }: WitnessRequest): string =>
  [`old ${old}`, ...proof.map(toBase64), '', note].join('\n')

/** Reads a body; undefined unless it is written exactly so. */
export function readWitnessRequest(body: string): WitnessRequest | undefined {
  const end = body.indexOf('\n\n')
  if (end < 0) return undefined
  const [first = '', ...lines] = body.slice(0, end).split('\n')
  const [, old] = /^old (0|[1-9][0-9]{0,14})$/.exec(first) ?? []
  const proof = lines.map(fromBase64)
  if (old === undefined || proof.length > MOST_HASHES) return undefined
  if (!proof.every((hash) => hash !== undefined && isHash(hash))) return undefined
  return { old: Number(old), proof: proof as Uint8Array[], note: body.slice(end + 2) }
}
