import { type Problem, type ProblemExtras, type ProblemKind, problemBody } from '@portal-desk/contract'
import { wordsAt } from '@portal-desk/domain'
import type { MockWorld } from './world.ts'

/** Ends a request with a problem, as the server would. */
export class MockStop extends Error {
  override name = 'MockStop'
  readonly kind: ProblemKind
  readonly extras: ProblemExtras
  constructor(kind: ProblemKind, extras: ProblemExtras = {}) {
    super(kind)
    this.kind = kind
    this.extras = extras
  }
}

/** Kinds that the server sends with a time after which it may be tried again, in seconds. */
const waits: Partial<Record<ProblemKind, number>> = {
  rate: 30,
  busy: 2,
  'database-busy': 2,
  'database-down': 2,
}

/** The body of a problem as the server words it; only its reference says that a mock speaks. */
export function mockProblem({ kind, extras }: MockStop, world: MockWorld): Problem {
  const retryAfter = extras.retryAfter ?? waits[kind]
  const whole = retryAfter === undefined ? extras : { ...extras, retryAfter }
  return problemBody(kind, whole, 'mock-request', wordsAt(world.now(), world.clinic))
}
