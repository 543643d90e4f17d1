import { appendFile, open, stat } from 'node:fs/promises'
import {
  checkpointFileRecord,
  type GrowingTree,
  growTree,
  type SigningKey,
  signCheckpoint,
  signHandOver,
  tornTailBytes,
} from '@portal-desk/audit'
import { type Store, storedLeaves } from '@portal-desk/store'
import type { Logger } from 'pino'
import type { CosignCheckpoint } from './cosign-checkpoints.ts'

const TAIL = 4_096

export type Checkpoints = {
  /** Extends the tree over what is new, signs, stores and publishes; answers the size that is now held outside. */
  publish: () => Promise<number>
  /** False once the entries contradict a checkpoint that was signed before: then nothing may be written (audit.md). */
  whole: () => boolean
  stop: () => Promise<void>
}

export type Watching = {
  /** Of the servers on one database only the one that leads signs; all compare. */
  leads?: () => boolean
  /** Told once when the log contradicts what was signed before. */
  onBroken?: () => void
  /** Has a witness sign each checkpoint too. */
  cosign?: CosignCheckpoint
  /** The key that signs after this one: each checkpoint names it, and both sign. */
  handOverTo?: SigningKey
  /** ms between two looks. */
  every?: number
}

/**
 * Signs the log's size and root every `every` ms while it grows, and appends each checkpoint to a file outside the
 * database, so that a rewriting shows (audit.md). The first run reads the leaves once; nothing waits for it. A log that
 * contradicts what was signed before is signed no further.
 */
export function startCheckpoints(
  store: Store,
  key: SigningKey,
  file: string,
  now: () => number,
  log: Logger,
  { leads = () => true, onBroken = () => undefined, cosign, handOverTo, every = 1_000 }: Watching = {},
): Checkpoints {
  let tree: GrowingTree = growTree()
  let running: Promise<number> | undefined
  /** Whether the file is known to end with a whole note. */
  let mended = false
  let broken = false

  async function extend(below = Number.MAX_SAFE_INTEGER): Promise<void> {
    for await (const leaf of storedLeaves(store.read)(tree.size, below)) tree.append(leaf)
  }

  /** Whether the entries still have the root that was signed; what this tree has passed already was compared then. */
  async function agrees({ size, root }: { size: number; root: Uint8Array }): Promise<boolean> {
    await extend(size)
    return tree.size > size || (tree.size === size && Buffer.compare(tree.root(), root) === 0)
  }

  function contradicted(what: string, size: number): number {
    broken = true
    log.fatal({ size: tree.size, last: size }, `the log contradicts ${what}: nothing is written any more`)
    onBroken()
    return tree.size
  }

  async function once(): Promise<number> {
    const last = await store.read
      .selectFrom('audit_checkpoint')
      .select(['size', 'root', 'published_at'])
      .orderBy('size', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last && !(await agrees(last))) return contradicted('its last checkpoint', last.size)
    await extend()
    if (!leads()) {
      // Whoever leads now may be writing to the file, and may die of it before this server leads.
      mended = false
      return last?.size ?? 0
    }
    if (tree.size === 0 || (last?.size === tree.size && last.published_at !== null)) return tree.size
    const size = tree.size
    const root = tree.root()
    const note = handOverTo ? signHandOver(size, root, key, handOverTo) : signCheckpoint(size, root, key)
    if (last?.size !== size) {
      await store.write
        .insertInto('audit_checkpoint')
        .values({ size, root: Buffer.from(root), note, published_at: null })
        .onConflict((c) => c.column('size').doNothing())
        .execute()
    }
    const cosigned = (await cosign?.(note, tree.frontier())) ?? { note }
    if ('contradicts' in cosigned) return contradicted('what its witness saw', cosigned.contradicts)
    if (!mended) await cutTornTail(file)
    mended = false
    await appendFile(file, checkpointFileRecord(cosigned.note), { mode: 0o600, flush: true })
    mended = true
    await store.write
      .updateTable('audit_checkpoint')
      .set({ published_at: now(), note: cosigned.note })
      .where('size', '=', size)
      .where('published_at', 'is', null)
      .execute()
    return size
  }

  const publish = async (): Promise<number> => {
    if (broken) return tree.size
    running ??= once().finally(() => {
      running = undefined
    })
    return running
  }
  const timer = setInterval(() => {
    publish().catch((error: unknown) => {
      tree = growTree()
      log.error({ name: (error as Error).name }, 'a checkpoint could not be published')
    })
  }, every)
  timer.unref()
  return {
    publish,
    whole: () => !broken,
    async stop() {
      clearInterval(timer)
      await running?.catch(() => undefined)
      await publish().catch(() => undefined)
    },
  }
}

/** A crash can leave half a note at the end of the file; it was never reported as published, so it is cut off. */
async function cutTornTail(file: string): Promise<void> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0
  if (size === 0) return
  const handle = await open(file, 'r+')
  try {
    const from = Math.max(0, size - TAIL)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - from), 0, size - from, from)
    const cut = tornTailBytes(buffer.subarray(0, bytesRead).toString('utf8'))
    if (cut > 0) await handle.truncate(size - cut)
  } finally {
    await handle.close()
  }
}
