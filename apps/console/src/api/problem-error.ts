import { Problem, type ProblemKind } from '@portal-desk/contract'

/** What a request can end with besides the server's own list: the line was cut before or after sending. */
type TroubleKind = ProblemKind | 'connection-lost' | 'connection-lost-after'

export type Trouble = Omit<Problem, 'type'> & { type: TroubleKind }

/** A request that ended without its answer. `trouble` has the words, and says whether anything changed. */
export class ProblemError extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble.title)
    this.name = 'ProblemError'
    this.trouble = trouble
  }
}

const local = (type: TroubleKind, changed: Problem['changed'], title: string, detail: string) =>
  new ProblemError({ type, title, detail, changed, status: 0, ref: '' })

export const connectionLost = () =>
  local(
    'connection-lost',
    'no',
    'No connection',
    'The page cannot reach the server. Nothing was sent. Stay on the page; it connects by itself.',
  )

export const connectionLostAfter = () =>
  local(
    'connection-lost-after',
    'unknown',
    'Connection lost while sending',
    'The answer did not arrive. It was either done once or not at all. Press again to ask what happened: it is never done twice.',
  )

export const notUnderstood = (changed: Problem['changed']) =>
  local(
    'page-too-old',
    changed,
    'Please reload',
    'The page and the server speak different versions. Reload the page when the caller can wait; the call stays open.',
  )

/** Reads an error body (RFC 9457); anything that is none becomes a problem that admits not knowing. */
export function problemFrom(body: unknown, unsafe: boolean): ProblemError {
  const parsed = Problem.safeParse(body)
  return parsed.success ? new ProblemError(parsed.data) : notUnderstood(unsafe ? 'unknown' : 'no')
}

export const troubleOf = (error: unknown): Trouble =>
  error instanceof ProblemError ? error.trouble : notUnderstood('unknown').trouble

/** Ends that mean: whoever sits here has to sign in again. */
export const isSignedOut = (type: TroubleKind): boolean =>
  type === 'signed-out' || type === 'session-ended' || type === 'not-signed-in'

/** Ends that pass by themselves, so that reading is tried again. */
export const passesByItself = (type: TroubleKind): boolean =>
  [
    'connection-lost',
    'busy',
    'rate',
    'database-busy',
    'database-down',
    'disk-full',
    'audit-unavailable',
  ].includes(type)
