import type { ConsoleEndpoints } from '@portal-desk/contract'
import { EndedImportState, IMPORT_KEPT_FOR, importEnd, shortName } from '@portal-desk/domain'
import { namesOfStaff, pageOfImports } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'

const PAGE = 20

/** Imports that ended, a page at a time. */
export const listImports: UseCase<ConsoleEndpoints['listImports']> = async (
  desk,
  { params: { importId }, context: { now } },
) => {
  const { read } = desk.store
  const found = await pageOfImports(read, importId === 'beginning' ? undefined : importId, PAGE + 1)
  if (!found) throw new Stop('not-here')
  const page = found.slice(0, PAGE)
  const next = found.length > PAGE ? page.at(-1)?.id : undefined
  const names = await namesOfStaff(
    read,
    page.map(({ staffId }) => staffId),
  )
  return {
    now,
    rows: page.map((one) => {
      const state = EndedImportState.parse(one.state)
      const rejected = one.count?.rejected ?? 0
      return {
        id: one.id,
        fileName: one.fileName,
        by: shortName(names.get(one.staffId) ?? ''),
        begunAt: one.begunAt,
        state,
        says: importEnd(state, one.count, one.said),
        rejected,
        linesKept: rejected > 0 && (one.finishedAt ?? 0) > now - IMPORT_KEPT_FOR,
      }
    }),
    ...(next ? { next } : {}),
  }
}
