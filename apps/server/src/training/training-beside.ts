import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dropSchema, hasSchema, openAsOwner } from '@portal-desk/store'
import { createDesk, type RunningDesk } from '../create-desk.ts'
import { bytesFrom } from '../crypto.ts'
import type { Training } from '../desk.ts'
import { loadKeys } from '../settings/keys.ts'
import { createInnerMailbox, intoMailbox } from './inner-mailbox.ts'
import { prepareTraining } from './prepare-training.ts'
import { SCHEMA, trainingSettings } from './training-settings.ts'

/**
 * The training desk beside a clinic's own. Nothing of it is made or opened before somebody asks for it, so the start of
 * the server is as quick as without.
 * @param tellOthers says to the other servers that it was thrown away
 * @param master the clinic's key: training's own are derived from it, so that all servers of a clinic have the same
 */
export function trainingBeside(clinic: RunningDesk, master: Uint8Array, tellOthers: () => void): Training {
  const settings = trainingSettings(clinic.settings)
  let opening: Promise<RunningDesk> | undefined
  let desk: RunningDesk | undefined

  async function make(): Promise<RunningDesk> {
    loadKeys(settings.dataDir, bytesFrom(master, SCHEMA))
    await prepareTraining(settings, clinic, clinic.now)
    const innerMailbox = createInnerMailbox()
    const made = await createDesk(settings, clinic.now, clinic.log, {
      innerMailbox,
      transport: intoMailbox(innerMailbox, clinic.now),
    })
    made.outbox?.start()
    desk = made
    return made
  }

  function open(): Promise<RunningDesk> {
    opening ??= make().catch((error: unknown) => {
      // The next one who asks tries again.
      opening = undefined
      throw error
    })
    return opening
  }

  async function close(): Promise<void> {
    const open = await opening?.catch(() => undefined)
    opening = undefined
    desk = undefined
    await open?.close()
  }

  return {
    open,
    openIfMade: async () => (opening || (await wasMade(clinic)) ? open() : undefined),
    opened: () => desk,
    close,
    async startOver() {
      await close()
      await takeAway(clinic)
      tellOthers()
    },
  }
}

const fileOf = (url: string): string => (url.startsWith('file:') ? fileURLToPath(url) : url)

const wasMade = async ({ store, settings }: RunningDesk): Promise<boolean> =>
  store.dialect === 'postgres'
    ? hasSchema(store, SCHEMA)
    : existsSync(fileOf(trainingSettings(settings).databaseUrl))

async function takeAway({ store, settings }: RunningDesk): Promise<void> {
  const { dataDir, databaseUrl } = trainingSettings(settings)
  if (store.dialect === 'postgres') {
    const owner = await openAsOwner(settings.databaseUrl, settings.databaseOwnerUrl)
    try {
      await dropSchema(owner, SCHEMA)
    } finally {
      await owner.close()
    }
  } else for (const end of ['', '-wal', '-shm']) rmSync(fileOf(databaseUrl) + end, { force: true })
  // Its checkpoints are of a log that is no more.
  rmSync(dataDir, { recursive: true, force: true })
}
