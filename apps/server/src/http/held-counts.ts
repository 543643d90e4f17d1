import type { Context } from '@portal-desk/store'

/** Refusals of one reason by one person at one address that have no entry of their own. */
type Held = { reason: string; minute: number; count: number; context: Context }

/** More than this many have no line of their own, so that a flood from everywhere stays a few lines. */
const OWN_LINES = 32
const NO_LINE = 'many'

/** Counts by minute, reason, person and address, in memory, until somebody writes them. */
export class HeldCounts {
  #held = new Map<string, Held>()

  add(reason: string, minute: number, context: Context, count = 1): void {
    const own = `${minute} ${reason} ${context.actor.id} ${context.client}`
    const lines = [...this.#held.values()].filter((h) => h.reason === reason && h.minute === minute).length
    const spread = !this.#held.has(own) && lines >= OWN_LINES
    const key = spread ? `${minute} ${reason}` : own
    const held = this.#held.get(key)
    const actor = { kind: 'system' as const, id: NO_LINE }
    const last = spread ? { ...context, actor, client: NO_LINE } : context
    this.#held.set(key, { reason, minute, count: (held?.count ?? 0) + count, context: last })
  }

  /** Takes out what belongs to other minutes than `minute`; everything without one. */
  take(minute?: number): Held[] {
    const over = [...this.#held].filter(([, held]) => held.minute !== minute)
    for (const [key] of over) this.#held.delete(key)
    return over.map(([, held]) => held)
  }

  giveBack(all: readonly Held[]): void {
    for (const { reason, minute, context, count } of all) this.add(reason, minute, context, count)
  }
}
