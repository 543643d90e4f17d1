import type { Device } from '@portal-desk/contract'
import type { Db } from '@portal-desk/store'
import session from 'express-session'

type SessionBody = {
  personId: string
  createdAt: number
  reauthenticatedAt?: number
  credential?: string
  device?: Device
  training?: boolean
}
export const bodyOf = (body: string): SessionBody => JSON.parse(body) as SessionBody

declare module 'express-session' {
  interface SessionData {
    personId: string
    createdAt: number
    lastActiveAt: number
    reauthenticatedAt: number
    /** What the session was opened with, as a keyed hash: a password that changed ends it (P8). */
    credential: string
    /** Its owner practises (edge case 40). */
    training: boolean
    /** The family of the device it was opened on, for its owner to see. */
    device: Device
  }
}

type Table = 'staff_session' | 'patient_session'
type Done<T = void> = (error?: unknown, value?: T) => void

/**
 * express-session over our own table, on both engines. Ids are hashed here, so that a copy of the table
 * opens nothing (S1). `touch` does nothing: only real activity counts, never polling or push (S2).
 */
export class TableSessionStore extends session.Store {
  readonly #write: Db
  readonly #read: Db
  readonly #table: Table
  readonly #hash: (id: string) => string
  constructor(stores: { write: Db; read: Db }, table: Table, hash: (id: string) => string) {
    super()
    this.#write = stores.write
    this.#read = stores.read
    this.#table = table
    this.#hash = hash
  }

  override get(sid: string, done: (error: unknown, session?: session.SessionData | null) => void): void {
    this.#read
      .selectFrom(this.#table)
      .selectAll()
      .where('id_hash', '=', this.#hash(sid))
      .executeTakeFirst()
      .then(
        (row) =>
          done(
            null,
            row
              ? ({
                  ...bodyOf(row.body),
                  lastActiveAt: row.last_active_at,
                  cookie: { originalMaxAge: null },
                } as session.SessionData)
              : null,
          ),
        (error: unknown) => done(error),
      )
  }

  override set(sid: string, data: session.SessionData, done: Done = () => undefined): void {
    const body: SessionBody = {
      personId: data.personId,
      createdAt: data.createdAt,
      ...(data.reauthenticatedAt === undefined ? {} : { reauthenticatedAt: data.reauthenticatedAt }),
      ...(data.credential === undefined ? {} : { credential: data.credential }),
      ...(data.device === undefined ? {} : { device: data.device }),
      ...(data.training ? { training: true } : {}),
    }
    this.#write
      .insertInto(this.#table)
      .values({
        id_hash: this.#hash(sid),
        person_id: data.personId,
        body: JSON.stringify(body),
        created_at: data.createdAt,
        last_active_at: data.lastActiveAt,
      })
      .onConflict((c) =>
        c.column('id_hash').doUpdateSet({ body: JSON.stringify(body), last_active_at: data.lastActiveAt }),
      )
      .execute()
      .then(() => done(), done)
  }

  override destroy(sid: string, done: Done = () => undefined): void {
    this.#write
      .deleteFrom(this.#table)
      .where('id_hash', '=', this.#hash(sid))
      .execute()
      .then(() => done(), done)
  }

  override touch(_sid: string, _data: session.SessionData, done: () => void = () => undefined): void {
    done()
  }

  /** Notes activity of a person at the keys. */
  async active(sid: string, now: number): Promise<void> {
    await this.#write
      .updateTable(this.#table)
      .set({ last_active_at: now })
      .where('id_hash', '=', this.#hash(sid))
      .execute()
  }
}
