import type { ProblemKind } from '@portal-desk/contract'
import type { Refusal } from '@portal-desk/domain'

export type StopExtras = {
  fields?: { path: string; says: string }[]
  refusal?: Refusal
  /** Seconds. */
  retryAfter?: number
  /** Fills `{…}` in the problem's sentences. */
  fill?: Record<string, string>
}

/** Ends a request with a problem of the catalogue; thrown by use cases and by the steps before them. */
export class Stop extends Error {
  override name = 'Stop'
  readonly kind: ProblemKind
  readonly extras: StopExtras
  constructor(kind: ProblemKind, extras: StopExtras = {}) {
    super(kind)
    this.kind = kind
    this.extras = extras
  }
}
