import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '@portal-desk/domain'
import { type Store, setForBulk } from '@portal-desk/store'
import { portionSize } from '../unit/portion-size.ts'

/** How long a transaction may hold the writers, and how long they are left alone after it, in ms. */
type Manners = { hold: number; rest: number }
/**
 * A caller is waiting. Who asks SQLite for its lock asks every 20 ms, so that a shorter rest could pass unseen, again and
 * again; PostgreSQL lets them in between.
 */
const WHILE_DESKS_WORK: Manners = { hold: 25, rest: 25 }
/** Nobody is signed in at a desk: a patient may wait so long, and an index is written in a fraction of the time. */
const WHILE_NOBODY_DOES: Manners = { hold: 250, rest: 0 }
/** Longer than a session lasts unused. */
const SIGNED_IN_WITHIN = 20 * 60_000
const LOOK_AGAIN_AFTER = 1_000

const LIMITS = { fewest: 10, most: 5_000 }

/** How many records the next transaction of an import takes, and how long the import rests after it (search.md, Import). */
export class ImportPace {
  readonly #store: Store
  readonly #now: () => Instant
  #manners: Manners | undefined
  #lookedAt = Number.NEGATIVE_INFINITY
  #records = 50

  constructor(store: Store, now: () => Instant) {
    this.#store = store
    this.#now = now
  }

  get records(): number {
    return this.#records
  }

  /** Runs one transaction of so many records, when its time has come. */
  async run<T>(records: number, transaction: () => Promise<T>): Promise<T> {
    const { hold, rest } = await this.#lookAround()
    const started = this.#now()
    const done = await transaction()
    const took = this.#now() - started
    this.#records = portionSize({ last: this.#records, done: records, took, hold }, LIMITS)
    await pause(this.#store.dialect === 'sqlite' ? rest : 0)
    return done
  }

  /** Whether somebody is waiting is asked now and then; who signs in meanwhile waits once. */
  async #lookAround(): Promise<Manners> {
    const now = this.#now()
    if (this.#manners && now - this.#lookedAt < LOOK_AGAIN_AFTER) return this.#manners
    this.#lookedAt = now
    const somebody = await this.#store.read
      .selectFrom('staff_session')
      .select('person_id')
      .where('last_active_at', '>', now - SIGNED_IN_WITHIN)
      .limit(1)
      .executeTakeFirst()
    const manners = somebody ? WHILE_DESKS_WORK : WHILE_NOBODY_DOES
    if (manners !== this.#manners) await setForBulk(this.#store, manners === WHILE_NOBODY_DOES)
    if (this.#manners && manners.hold < this.#manners.hold) this.#records = LIMITS.fewest
    this.#manners = manners
    return manners
  }
}
