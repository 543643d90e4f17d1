import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  beginImportBlock,
  isFreshlyReauthenticated,
  type Refusal,
  UPLOAD_GIVEN_UP_AFTER,
} from '@portal-desk/domain'
import { LostRace, openImport } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { beginFile, freeBytes } from './imports-folder.ts'
import { about, closeImport } from './keep-import.ts'

/** Left over beside a file, for all else that grows on the disk. */
const SPARE_BYTES = 256 * 1024 * 1024

/** Makes room for one file, which is sent piece by piece behind it; what came of it stands in its row. */
export const beginImport: UseCase<ConsoleEndpoints['beginImport']> = async (
  desk,
  { staff, body, context: { now }, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { settings, vault } = desk
  const tooBig = await whyTooBig(settings.importMost, body.size, () => freeBytes(settings))
  if (tooBig) throw new Stop('validation', { fields: [{ path: 'size', says: tooBig }] })
  const fresh = isFreshlyReauthenticated({ now, policy: desk.house().policy, staff })
  const one = { id: vault.newId(), fileName: plainName(body.fileName) }
  const { answer, replayed } = await transact<{ importId: string } | { refused: Refusal }>(async (unit) => {
    const open = await openImport(unit.tx)
    const givenUp = open?.state === 'receiving' && open.updatedAt < now - UPLOAD_GIVEN_UP_AFTER
    const refused = beginImportBlock(open !== undefined && !givenUp, fresh)
    if (refused) {
      unit.record({ action: 'import.refused', outcome: 'refused', reason: refused.code })
      return { answer: { refused } }
    }
    if (open) await closeImport(unit, open, 'broken-off')
    const begun = await unit.tx
      .insertInto('directory_import')
      .values({
        id: one.id,
        staff_id: staff.id,
        state: 'receiving',
        open: 1,
        file_name: one.fileName,
        size: body.size,
        columns: '[]',
        mapped_before: 0,
        reached: 0,
        begun_at: now,
        updated_at: now,
      })
      .onConflict((on) => on.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!begun) throw new LostRace()
    unit.record({
      action: 'import.upload-begun',
      outcome: 'done',
      reason: `bytes:${body.size}`,
      ...about(one),
    })
    return { answer: { importId: one.id } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  if (!replayed) await beginFile(settings, one)
  desk.live.sendAll({ event: 'imports-changed', at: desk.now() })
  return answer
}

/** What stands before the last slash is somebody’s own folder, and signs that are no text are no name. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? name).replace(/\p{C}/gu, '').slice(0, 120) || 'file'

async function whyTooBig(
  most: number,
  size: number,
  free: () => Promise<number>,
): Promise<string | undefined> {
  if (size > most)
    return `The file has ${inWords(size)}; at most ${inWords(most)} are taken. Nothing was sent. Import it in parts, or by desk import on the server.`
  if (size + SPARE_BYTES > (await free()))
    return `There is no room for ${inWords(size)} on the server. Nothing was sent. Make room, then try again.`
  return undefined
}

const inWords = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${Math.ceil(bytes / 1024 / 1024)} MiB`
