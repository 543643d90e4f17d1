import type { VerifierKey } from '@portal-desk/audit'
import type { LogVerificationCause } from '@portal-desk/domain'
import {
  type Context,
  type House,
  inOwnTransaction,
  ownContext,
  type Store,
  type Vault,
} from '@portal-desk/store'
import type { Logger } from 'pino'
import type { LiveHub } from '../../http/live-hub.ts'
import type { Settings } from '../../settings/settings.ts'
import { type Book, beginVerification, endVerification, finishVerification } from './keep-verification.ts'
import { type LogWork, type Progress, startProving, startVerifying } from './log-work.ts'
import type { Proof } from './prove-stored-entry.ts'

/** How often the row says how far it is, and the screens are told. */
const TICK_MS = 1_000

/** Carries out verifications of the log on this server, one at a time. */
export type LogVerifying = {
  /** Does one that was begun; resolves when it has ended, however it did. */
  carryOut: (id: string, cause: LogVerificationCause, context: Context) => Promise<void>
  /** Begins and does one of the desk's own; false where another one runs. */
  byItself: (cause: LogVerificationCause) => Promise<boolean>
  /** Proves one entry; one after the other, however many ask. */
  prove: (index: number) => Promise<Proof>
  /** The public keys of the log. */
  keys: readonly VerifierKey[]
  close: () => Promise<void>
}

type Parts = {
  settings: Settings
  keys: readonly VerifierKey[]
  store: Store
  vault: Vault
  house: () => House
  now: () => number
  live: Pick<LiveHub, 'sendAll'>
  log: Logger
  logIsWhole: () => boolean
}

/** Verifications run beside the requests, in processes of their own, and keep their row up to date. */
export function createLogVerifying(parts: Parts): LogVerifying {
  const { settings, keys, store, vault, house, now, live, log, logIsWhole } = parts
  // One that was stopped may still be ending while the next begins.
  const running = new Set<{ work: LogWork<unknown>; ended: Promise<unknown> }>()
  let closing = false
  const tell = () => live.sendAll({ event: 'integrity-changed', at: now() })

  /** On a log that is broken nothing is entered any more; what was found is kept all the same, or nobody would learn it. */
  async function write(context: Context, run: (book: Book) => Promise<void>): Promise<void> {
    if (logIsWhole()) await inOwnTransaction({ store, vault, house: house() }, context, run)
    else await store.write.transaction().execute((tx) => run({ tx, record: () => undefined }))
    tell()
  }

  /** @returns false where it was ended meanwhile, here or at another server */
  async function tick(id: string, { reached, size, from }: Progress): Promise<boolean> {
    const mine = await store.write
      .updateTable('log_verification')
      .set({ reached, size, from_idx: from, updated_at: now() })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .returning('id')
      .executeTakeFirst()
    tell()
    return mine !== undefined
  }

  async function followed(id: string, work: LogWork<unknown>, at: () => Progress | undefined): Promise<void> {
    let telling = false
    const timer = setInterval(() => {
      const progress = at()
      if (telling || !progress) return
      telling = true
      tick(id, progress)
        .then((mine) => (mine ? undefined : work.stop()))
        .catch((error: unknown) =>
          log.warn({ name: (error as Error).name }, 'a verification could not say how far it is'),
        )
        .finally(() => {
          telling = false
        })
    }, TICK_MS)
    timer.unref()
    await work.done.catch(() => undefined)
    clearInterval(timer)
  }

  async function carryOut(id: string, cause: LogVerificationCause, context: Context): Promise<void> {
    let progress: Progress | undefined
    const work = startVerifying(settings, cause, (at) => {
      progress = at
    })
    const ended = followed(id, work, () => progress).then(async () => {
      const at = { ...context, now: now() }
      try {
        const outcome = await work.done
        await write(at, (book) => finishVerification(book, id, outcome, at.now))
      } catch (error) {
        log.warn({ name: (error as Error).name }, 'a verification of the log came to no end')
        const why = closing ? 'server-stopped' : 'not-readable'
        await write(at, async (book) => void (await endVerification(book, id, 'broken-off', at.now, why)))
      }
    })
    const one = { work, ended }
    running.add(one)
    await ended.catch((error: unknown) =>
      log.error({ name: (error as Error).name }, 'what a verification found could not be kept'),
    )
    running.delete(one)
  }

  async function proveAfter(before: Promise<unknown>, index: number): Promise<Proof> {
    await before.catch(() => undefined)
    const work = startProving(settings, index)
    const one = { work, ended: work.done }
    running.add(one)
    return work.done.finally(() => running.delete(one))
  }
  let proving: Promise<unknown> = Promise.resolve()

  return {
    keys,
    prove(index) {
      const mine = proveAfter(proving, index)
      proving = mine
      return mine
    },
    carryOut,
    async byItself(cause) {
      if (closing) return false
      const id = vault.newId()
      const context = ownContext('desk', now(), id)
      let begun = false
      await write(context, async (book) => {
        begun = await beginVerification(book, { id, cause }, context.now)
      })
      if (begun) await carryOut(id, cause, context)
      return begun
    },
    async close() {
      closing = true
      await Promise.all(
        [...running].map(async ({ work, ended }) => {
          await work.stop()
          await ended.catch(() => undefined)
        }),
      )
    },
  }
}
