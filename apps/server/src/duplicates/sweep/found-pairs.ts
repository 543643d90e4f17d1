import { setTimeout as pause } from 'node:timers/promises'
import type { Pair } from '@portal-desk/domain'
import { portionSize } from '../../unit/portion-size.ts'
import type { SweepParts } from './sweep-parts.ts'
import { type Place, type Run, saveRun } from './sweep-run.ts'

/** A caller is waiting: no transaction of a sweep may hold the writers longer (search.md, Import). */
const TARGET_MS = 25
/** Pairs of one transaction. */
const LIMITS = { fewest: 10, most: 500 }
/** Where nothing is found the place is saved all the same: what was compared since is compared anew after a stop. */
const PLACE_EVERY_MS = 5_000

/** Pairs that were found and are not on the list yet; they go there by portions sized by time. */
export class FoundPairs {
  readonly #parts: SweepParts
  readonly #run: Run
  readonly #waiting: (Pair & { score: number })[] = []
  #most = LIMITS.fewest
  #savedAt = performance.now()

  constructor(parts: SweepParts, run: Run) {
    this.#parts = parts
    this.#run = run
  }

  add(pair: Pair & { score: number }): void {
    this.#waiting.push(pair)
  }

  isDue(): boolean {
    return this.#waiting.length >= this.#most || performance.now() - this.#savedAt > PLACE_EVERY_MS
  }

  /**
   * Puts all of them on the list; the place is in with the last of them.
   * @throws SweepTaken where another worker goes on
   */
  async save(place: Place): Promise<void> {
    for (;;) {
      const some = this.#waiting.splice(0, this.#most)
      const from = performance.now()
      await saveRun(this.#parts, this.#run, some, this.#waiting.length === 0 ? place : undefined)
      this.#savedAt = performance.now()
      const took = this.#savedAt - from
      if (some.length > 0)
        this.#most = portionSize({ last: this.#most, done: some.length, took, hold: TARGET_MS }, LIMITS)
      if (this.#waiting.length === 0) return
      // Portions that follow each other at once would leave the writers of other processes no moment to come in.
      await pause(TARGET_MS)
    }
  }
}
