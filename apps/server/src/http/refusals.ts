import type { AuditEvent } from '@portal-desk/domain'
import { appendAudit, type Context, type Store, type Vault } from '@portal-desk/store'
import type { Logger } from 'pino'
import { HeldCounts } from './held-counts.ts'
import { countedOnly, oncePerAddress, recordedAs } from './refusal-kinds.ts'
import { stopOf } from './stop-of.ts'

const PER_MINUTE = 60
const minuteOf = (at: number): number => Math.floor(at / 60_000)
/** How often counts of minutes that are over are written, in ms. */
const EVERY = 5_000

export type Refusals = {
  /** Enters a refusal before it is told; beyond the limits, and where nothing can be written, it is counted. */
  record: (context: Context, error: unknown, object: string) => Promise<void>
  /** Writes the counts of the minutes that are over. What cannot be written now is kept for the next time. */
  flush: () => Promise<void>
  /** Writes all counts, also that of the running minute. */
  stop: () => Promise<void>
}
type Parts = { store: Store; vault: Vault; now: () => number; log: Logger; logIsWhole: () => boolean }

/**
 * The trail of refused requests (T13). At most sixty entries of a reason and minute, and of what any address can cause
 * one; the rest is counted by reason, person and address and written when the minute is over, so that a flood neither
 * fills the log nor is forgotten.
 */
export function createRefusals({ store, vault, now, log, logIsWhole }: Parts): Refusals {
  const held = new HeldCounts()
  let written = new Map<string, number>()
  let minute = 0
  let writing: Promise<void> = Promise.resolve()

  function mayEnter(reason: string, { now: at, client }: Context): boolean {
    if (minute !== minuteOf(at)) written = new Map()
    minute = minuteOf(at)
    const own = `${reason} ${client}`
    const all = written.get(reason) ?? 0
    if (all >= PER_MINUTE || (oncePerAddress.includes(reason) && written.has(own))) return false
    written.set(reason, all + 1)
    written.set(own, 1)
    return true
  }

  const enter = (recorded: { event: AuditEvent; context: Context }[]): Promise<unknown> =>
    store.write.transaction().execute((tx) => appendAudit(tx, store.dialect, vault, recorded))

  async function writeCounts(running?: number): Promise<void> {
    const counts = logIsWhole() ? held.take(running) : []
    if (counts.length === 0) return
    const recorded = counts.map(({ reason, count, context }) => ({
      event: { action: 'refusals.counted', outcome: 'refused', reason, object: `count:${count}` } as const,
      context: { ...context, now: now() },
    }))
    await enter(recorded).catch((error: unknown) => {
      held.giveBack(counts)
      log.warn({ name: (error as Error).name }, 'counted refusals could not be written yet')
    })
  }
  const inTurn = (running?: number): Promise<void> => {
    writing = writing.then(() => writeCounts(running))
    return writing
  }
  const flush = (): Promise<void> => inTurn(minuteOf(now()))
  const timer = setInterval(() => void flush(), EVERY)
  timer.unref()

  return {
    async record(context, error, object) {
      const { kind, trace } = stopOf(error)
      const reason = trace.reason ?? kind
      if (trace.done) return
      if (countedOnly.includes(kind)) return held.add(reason, minuteOf(context.now), context)
      const action = recordedAs[kind]
      if (!action) return
      if (!logIsWhole() || !mayEnter(reason, context)) return held.add(reason, minuteOf(context.now), context)
      await enter([{ event: { action, outcome: 'refused', reason, object }, context }]).catch(
        (failed: unknown) => {
          held.add(reason, minuteOf(context.now), context)
          log.error(
            { request: context.request, name: (failed as Error).name },
            'a refusal could not be recorded',
          )
        },
      )
    },
    flush,
    async stop() {
      clearInterval(timer)
      await inTurn()
    },
  }
}
