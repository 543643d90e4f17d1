import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'
import { csrfToken } from './csrf.ts'
import {
  connectionLost,
  connectionLostAfter,
  isSignedOut,
  notUnderstood,
  ProblemError,
  problemFrom,
  troubleOf,
} from './problem-error.ts'

export type Request<E extends Endpoint> = {
  params: ParamsOf<E>
  body: BodyOf<E>
  /** The Idempotency-Key, for endpoints that need one. */
  key?: string
  signal?: AbortSignal
  /** Goes on when the page is left or closed before there is an answer. */
  keepalive?: boolean
  /** Told when the answer was lost and the page asks what happened. */
  onAsking?: () => void
}

/** Waits between askings after an answer was lost, in ms. */
const PAUSES = [400, 1000, 2000, 4000, 8000]

/** A new session that does not come holds nobody up for longer, in ms. */
const PATIENCE = 5_000
/** Resolves when the browser has the cookie of the newest session: each new one ends the one before it (S3). */
let renewed: Promise<unknown> = Promise.resolve()

/**
 * Sends one request and gives its parsed answer. Whoever gives their password again is not taken for signed out by what
 * was asked meanwhile: it waits, or is asked again.
 * @throws ProblemError with the words for the screen.
 */
export async function call<E extends Endpoint>(endpoint: E, request: Request<E>): Promise<AnswerOf<E>> {
  if (endpoint.renews) {
    const answer = told(endpoint, request)
    // Whoever asked takes the new token first.
    const taken = answer.catch(() => undefined).then(() => passed(0))
    renewed = Promise.race([taken, passed(PATIENCE)])
    return answer
  }
  let before: typeof renewed
  do {
    before = renewed
    await before
  } while (before !== renewed)
  const outcome = await told(endpoint, request).then(
    (answer) => ({ answer, over: (answer as { signedIn?: boolean }).signedIn === false }),
    (error: unknown) => ({ error, over: isSignedOut(troubleOf(error).type) }),
  )
  if (outcome.over && before !== renewed) return call(endpoint, request)
  if ('error' in outcome) throw outcome.error
  return outcome.answer
}

/**
 * When the answer of a keyed request is lost, or the first press is still being worked on, it is asked again
 * with the same key, which gives the truth and never does it twice (T2, T8).
 */
async function told<E extends Endpoint>(endpoint: E, request: Request<E>): Promise<AnswerOf<E>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(endpoint, request)
    } catch (error) {
      const pause = PAUSES[attempt]
      if (!endpoint.key || !mayAskAgain(error) || request.signal?.aborted) throw error
      if (pause === undefined) throw asUnknown(error)
      request.onAsking?.()
      await passed(pause)
    }
  }
}

const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const mayAskAgain = (error: unknown): boolean =>
  error instanceof ProblemError &&
  ['connection-lost', 'still-running', 'commit-unknown'].includes(error.trouble.type)

const asUnknown = (error: unknown): unknown =>
  error instanceof ProblemError && error.trouble.type === 'connection-lost' ? connectionLostAfter() : error

async function once<E extends Endpoint>(endpoint: E, request: Request<E>): Promise<AnswerOf<E>> {
  const unsafe = endpoint.method === 'POST'
  const headers: Record<string, string> = { Accept: 'application/json' }
  if (unsafe) {
    headers['Content-Type'] = endpoint.takes ? 'application/octet-stream' : 'application/json'
    headers['X-CSRF-Token'] = csrfToken()
  }
  if (endpoint.key && request.key) headers['Idempotency-Key'] = request.key

  const response = await fetch(pathOf(endpoint.path, request.params as Record<string, string>), {
    method: endpoint.method,
    headers,
    credentials: 'same-origin',
    keepalive: request.keepalive === true,
    ...(unsafe ? { body: bodyOf(endpoint, request.body) } : {}),
    ...(request.signal ? { signal: request.signal } : {}),
  }).catch((error: unknown) => {
    if (request.signal?.aborted) throw error
    throw connectionLost()
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemFrom(body, unsafe)
  const answer = endpoint.answer.safeParse(body)
  // A body cut off half-way is a lost answer as well.
  if (body === undefined) throw connectionLost()
  if (!answer.success) throw notUnderstood(unsafe ? 'unknown' : 'no')
  return answer.data as AnswerOf<E>
}

const bodyOf = (endpoint: Endpoint, body: unknown): string | Blob =>
  endpoint.takes ? (body as { file: Blob }).file : JSON.stringify(body)

/** The address of an endpoint, its named places filled in. */
export const pathOf = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
