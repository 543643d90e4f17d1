import type { ProblemExtras, ProblemKind } from '@portal-desk/contract'

/** Ends a request with a problem of the catalogue; thrown by use cases and by the steps before them. */
export class Stop extends Error {
  override name = 'Stop'
  readonly kind: ProblemKind
  readonly extras: ProblemExtras
  constructor(kind: ProblemKind, extras: ProblemExtras = {}) {
    super(kind)
    this.kind = kind
    this.extras = extras
  }
}
