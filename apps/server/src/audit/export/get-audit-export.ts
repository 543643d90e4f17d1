import type { ConsoleEndpoints } from '@portal-desk/contract'
import { exportFormats, exportGoesOn } from '@portal-desk/domain'
import type { Desk } from '../../desk.ts'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { exportName } from './asked-export.ts'
import { begunExport } from './begun-export.ts'
import { exportTypes } from './export-lines.ts'
import { exportPieces } from './export-pieces.ts'

/** The entries of one's own export as a download; that it went on after a break is on the record before it does (T1). */
export const getAuditExport: UseCase<ConsoleEndpoints['getAuditExport']> = async (
  desk,
  { staff, params: { exportId, entry }, session, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { store, vault } = desk
  const begun = await begunExport(store.read, vault, staff.id, exportId, context.now)
  if (!begun) throw new Stop('not-here')
  const before = entry === 'newest' ? undefined : Number(entry)
  if (before !== undefined)
    await transact(async (unit) => {
      unit.record(exportGoesOn(exportId, before))
      return { answer: null }
    })
  const { clinic } = desk.house()
  const from = { read: store.read, vault, clinic, reader: staff }
  const pieces = exportPieces(from, begun, before, () => mustStillBeOpen(desk, session.hash()))
  return {
    fileName: exportName(begun.at, exportFormats[begun.format].ending),
    type: exportTypes[begun.format],
    pieces: textsOf(pieces),
  }
}

async function* textsOf(pieces: AsyncIterable<{ text: string }>): AsyncGenerator<string> {
  for await (const { text } of pieces) if (text !== '') yield text
}

/** A download ends with the session that it is for, also where another page or another server ended that (S19). */
async function mustStillBeOpen({ store }: Desk, hash: string): Promise<void> {
  const row = await store.read
    .selectFrom('staff_session as s')
    .innerJoin('staff', 'staff.id', 's.person_id')
    .select('s.id_hash')
    .where('s.id_hash', '=', hash)
    .where('staff.active', '=', 1)
    .executeTakeFirst()
  if (!row) throw new Stop('not-signed-in')
}
