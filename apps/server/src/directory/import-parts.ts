import type { Context, Records } from '@portal-desk/store'

export type RunCount = { read: number; added: number; changed: number; unchanged: number; rejected: number }
export type Rejected = { line: number; field: string; reason: string }
export type ImportReport = RunCount & {
  file: string
  /** Resources of other kinds, e.g. the visits in a Bundle. */
  passedOver: number
  /** How many of the records of this run belong to which site, by name; absent where the clinic has none. */
  sites?: Record<string, number>
  /** The file as a whole is not for us; nothing of it went in. */
  refusal?: string
  /** It was stopped before its end; the same call goes on from there. */
  stopped?: true
}
export type ImportParts = Records & {
  now: () => number
  actor: Context['actor']
  /** Every line that stays out, in order; told before the place in the file moves past it, so that none goes unsaid. */
  onRejected: (rejected: readonly Rejected[]) => void | Promise<void>
  onProgress?: (bytesRead: number, totalBytes: number) => void
  /** What the run is known by; without it the file's name, size and beginning. */
  key?: string
  /** Asked before each record; what is in stays in. */
  isStopped?: () => boolean
}
