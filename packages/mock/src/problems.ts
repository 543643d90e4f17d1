import { Problem, type ProblemKind } from '@portal-desk/contract'
import { type Refusal, refusalWords, wordsAt } from '@portal-desk/domain'
import type { MockWorld } from './world.ts'

type Extras = { refusal?: Refusal; retryAfter?: number }

/** Ends a request with a problem, as the server would. */
export class MockStop extends Error {
  override name = 'MockStop'
  readonly kind: ProblemKind
  readonly extras: Extras
  constructor(kind: ProblemKind, extras: Extras = {}) {
    super(kind)
    this.kind = kind
    this.extras = extras
  }
}

const statuses: Record<ProblemKind, number> = {
  validation: 400,
  'unknown-field': 400,
  'too-big': 413,
  'wrong-type': 415,
  'not-here': 404,
  'wrong-method': 405,
  'no-right': 403,
  'page-too-old': 403,
  'key-missing': 400,
  'key-reused': 422,
  'still-running': 409,
  conflict: 409,
  rate: 429,
  busy: 503,
  'signed-out': 401,
  'session-ended': 401,
  'not-signed-in': 401,
  'sign-in-refused': 401,
  refused: 409,
  'database-busy': 503,
  'database-down': 503,
  'disk-full': 507,
  'audit-unavailable': 503,
  'commit-unknown': 500,
  unexpected: 500,
}
const unknown: readonly ProblemKind[] = ['still-running', 'commit-unknown']
/** Kinds that the server sends with a time after which it may be tried again, in seconds. */
const waits: Partial<Record<ProblemKind, number>> = {
  rate: 30,
  busy: 2,
  'database-busy': 2,
  'database-down': 2,
}

/** The body of a problem; its words say that a mock speaks, a refusal has the words of the product. */
export function mockProblem({ kind, extras }: MockStop, world: MockWorld): Problem {
  const changed = unknown.includes(kind) ? 'unknown' : 'no'
  const words = kind.replaceAll('-', ' ')
  const retryAfter = extras.retryAfter ?? waits[kind]
  const { refusal } = extras
  return Problem.parse({
    type: kind,
    title: `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`,
    detail: changed === 'no' ? 'The mock ended this so. Nothing changed.' : 'The mock lost the answer.',
    status: statuses[kind],
    changed,
    ref: 'mock-request',
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(refusal ? { refusal, words: refusalWords(refusal, wordsAt(world.now(), world.clinic)) } : {}),
  })
}
