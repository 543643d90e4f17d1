import type { Problem } from '@portal-desk/contract'

/** Every way a call ends without its answer, by what the page has to say about it. */
export type Trouble =
  /** It did not get through, and nothing hangs on it. */
  | { kind: 'unreachable' }
  /** It was sent, the answer is lost: the same key may be sent again. */
  | { kind: 'unsure' }
  | { kind: 'busy'; seconds: number }
  | { kind: 'too-often'; seconds: number }
  | { kind: 'signed-out' }
  /** What was typed cannot be sent: far too long, or with a character that no keyboard has. */
  | { kind: 'typed' }
  /** Our side has a fault; `ref` is the request id in our log (S12), '' where none came. */
  | { kind: 'ours'; ref: string }
export type Outcome<A> = { kind: 'answer'; answer: A } | Trouble

const SECONDS_WHEN_UNSAID = 30

/** Puts a problem body into the few words a patient can do something with. */
export function troubleOf({ type, changed, ref, retryAfter = SECONDS_WHEN_UNSAID }: Problem): Trouble {
  switch (type) {
    case 'not-signed-in':
    case 'signed-out':
    case 'session-ended':
      return { kind: 'signed-out' }
    case 'busy':
    case 'database-busy':
      return { kind: 'busy', seconds: retryAfter }
    case 'rate':
      return { kind: 'too-often', seconds: retryAfter }
    case 'validation':
    case 'too-big':
      return { kind: 'typed' }
    default:
      return changed === 'unknown' ? { kind: 'unsure' } : { kind: 'ours', ref }
  }
}
