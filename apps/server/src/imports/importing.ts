import {
  type DirectoryImport,
  IMPORT_WORK_GONE_AFTER,
  type ImportState,
  importTrouble,
  seconds,
} from '@portal-desk/domain'
import {
  type Context,
  inOwnTransaction,
  openImport,
  ownContext,
  type Records,
  type Unit,
} from '@portal-desk/store'
import type { Logger } from 'pino'
import type { LiveHub } from '../http/live-hub.ts'
import type { Settings } from '../settings/settings.ts'
import { type ImportWork, type ImportWorkOutcome, startImportWork } from './import-work.ts'
import { eraseFilesBut, importFileOf, isHere } from './imports-folder.ts'
import { about, closeImport, moveImport } from './keep-import.ts'

/** How often the row says how far it is, and the screens are told. */
const TICK = seconds(1)
/** How often a server looks for work that waits for it, also after a start. */
const LOOK_EVERY = seconds(5)

/** Carries out, on the server that has the file, what was begun on any of them. */
export type Importing = {
  /** There may be something to do. */
  kick: () => void
  /** Erases the files here whose import is over. */
  eraseEnded: () => Promise<void>
  close: () => Promise<void>
}

type Parts = Pick<Records, 'store' | 'vault'> & {
  settings: Settings
  house: () => Records['house']
  now: () => number
  live: Pick<LiveHub, 'sendAll'>
  log: Logger
  logIsWhole: () => boolean
}
type Work = 'checking' | 'running'
type OpenOne = NonNullable<Awaited<ReturnType<typeof openImport>>>

export function createImporting(parts: Parts): Importing {
  const { settings, store, vault, now, live, log } = parts
  const me = vault.newId()
  let busy: { work: ImportWork; ended: Promise<void> } | undefined
  let looking: Promise<void> = Promise.resolve()
  let closing = false
  const tell = () => live.sendAll({ event: 'imports-changed', at: now() })

  async function write(id: string, run: (unit: Unit) => Promise<void>): Promise<void> {
    const context: Context = ownContext('import', now(), id)
    await inOwnTransaction({ store, vault, house: parts.house() }, context, run)
    tell()
  }

  /** Says whose work it is, once for each: another server may see the same file on a shared disk. */
  async function claim({ id, state, worker, updatedAt }: OpenOne): Promise<boolean> {
    if (worker !== null && worker !== me && updatedAt > now() - IMPORT_WORK_GONE_AFTER) return false
    const mine = await store.write
      .updateTable('directory_import')
      .set({ worker: me, updated_at: now() })
      .where('id', '=', id)
      .where('state', '=', state)
      .where('worker', worker === null ? 'is' : '=', worker)
      .returning('id')
      .executeTakeFirst()
    return mine !== undefined
  }

  /** @returns false where it was paused or ended, here or at another server */
  async function tick(id: string, state: ImportState, reached: number | undefined): Promise<boolean> {
    const mine = await store.write
      .updateTable('directory_import')
      .set({ updated_at: now(), ...(reached === undefined ? {} : { reached }) })
      .where('id', '=', id)
      .where('state', '=', state)
      .where('worker', '=', me)
      .returning('id')
      .executeTakeFirst()
    tell()
    return mine !== undefined
  }

  function follow(work: ImportWork, { id, state }: OpenOne, reached: () => number | undefined): () => void {
    let telling = false
    const timer = setInterval(() => {
      if (telling) return
      telling = true
      tick(id, state, reached())
        .then((mine) => (mine ? undefined : work.stop()))
        .catch((error: unknown) =>
          log.warn({ name: (error as Error).name }, 'an import could not say how far it is'),
        )
        .finally(() => {
          telling = false
        })
    }, TICK)
    timer.unref()
    return () => clearInterval(timer)
  }

  async function carryOut(one: OpenOne, state: Work): Promise<void> {
    let reached: number | undefined
    const work = startImportWork(
      {
        settings,
        job: state === 'checking' ? 'look' : 'take-over',
        importId: one.id,
        file: importFileOf(settings, one),
        name: one.fileName,
        ...(one.mapping ? { mapping: one.mapping } : {}),
      },
      (bytes) => {
        reached = bytes
      },
    )
    const endFollowing = follow(work, one, () => reached)
    const ended = work.done
      .then(
        (outcome) => keepOutcome(one, state, outcome),
        (error: Error) => {
          log.warn({ name: error.message }, 'an import came to no end')
          return keepTrouble(one, state)
        },
      )
      .catch((error: unknown) =>
        log.error({ name: (error as Error).name }, 'what an import did could not be kept'),
      )
      .finally(endFollowing)
    busy = { work, ended }
    await ended
    busy = undefined
    // One that was paused and gone on with meanwhile waits already.
    kick()
  }

  async function keepOutcome(one: OpenOne, state: Work, outcome: ImportWorkOutcome): Promise<void> {
    if ('stopped' in outcome) return letGo(one)
    await write(one.id, async (unit) => {
      const still = await openImport(unit.tx)
      // Paused or ended at this moment: somebody was told so already.
      if (still?.id !== one.id || still.state !== state) return
      if ('look' in outcome) {
        await moveImport(unit, still, 'checked', {
          look: JSON.stringify(outcome.look),
          reached: one.size,
          worker: null,
        })
        const { added, changed, unchanged, rejected } = outcome.look
        const reason = `new:${added} changed:${changed} unchanged:${unchanged} rejected:${rejected}`
        unit.record({ action: 'import.checked', outcome: 'done', reason, ...about(one) })
      } else if ('refusal' in outcome) await wayBack(unit, still, outcome.refusal)
      else await closeImport(unit, still, 'done')
    })
    await eraseEnded()
  }

  const keepTrouble = (one: OpenOne, state: Work): Promise<void> =>
    write(one.id, async (unit) => {
      const still = await openImport(unit.tx)
      if (still?.id !== one.id || still.state !== state) return
      if (state === 'checking') return wayBack(unit, still, importTrouble.check)
      await moveImport(unit, still, 'paused', { said: importTrouble.run, worker: null })
      unit.record({ action: 'import.paused', outcome: 'done', reason: 'not-readable', ...about(one) })
    })

  /** The file is here and nothing of it was taken; its page says why, and asks again. */
  async function wayBack(unit: Unit, one: DirectoryImport, said: string): Promise<void> {
    await moveImport(unit, one, 'received', { said, worker: null })
    unit.record({ action: 'import.checked', outcome: 'refused', reason: 'not-readable', ...about(one) })
  }

  /** A server that stops leaves what it did to the next start, at once. */
  async function letGo({ id }: OpenOne): Promise<void> {
    await store.write
      .updateTable('directory_import')
      .set({ worker: null })
      .where('id', '=', id)
      .where('worker', '=', me)
      .execute()
  }

  async function look(): Promise<void> {
    if (closing || busy || !parts.logIsWhole()) return
    const one = await openImport(store.read)
    if (one?.state !== 'checking' && one?.state !== 'running') return
    if (!isHere(settings, one) || !(await claim(one))) return
    void carryOut(one, one.state)
  }

  async function eraseEnded(): Promise<void> {
    const open = await openImport(store.read)
    await eraseFilesBut(settings, open?.id)
  }

  function kick(): void {
    looking = looking.then(look).catch((error: unknown) => {
      log.warn({ name: (error as Error).name }, 'imports could not be looked for')
    })
  }
  const timer = setInterval(() => {
    kick()
    if (!busy) void eraseEnded().catch(() => undefined)
  }, LOOK_EVERY)
  timer.unref()

  return {
    kick,
    eraseEnded,
    async close() {
      closing = true
      clearInterval(timer)
      await looking
      busy?.work.stop()
      await busy?.ended
    },
  }
}
