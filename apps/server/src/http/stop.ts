import type { ProblemExtras, ProblemKind } from '@portal-desk/contract'

/** What the trail says of a stop, where that is not its kind: a closer reason, or that its entry is there already. */
type Trace = { reason?: string; done?: boolean }

/** Ends a request with a problem of the catalogue; thrown by use cases and by the steps before them. */
export class Stop extends Error {
  override name = 'Stop'
  readonly kind: ProblemKind
  readonly extras: ProblemExtras
  readonly trace: Trace
  constructor(kind: ProblemKind, extras: ProblemExtras = {}, trace: Trace = {}) {
    super(kind)
    this.kind = kind
    this.extras = extras
    this.trace = trace
  }
}

/** A request in a form that can be read in two ways, or not at all (S22). */
export const oddFraming = (says: string): Stop =>
  new Stop('validation', { fields: [{ path: 'request', says }] }, { reason: 'framing' })
