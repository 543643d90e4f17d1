import type { ConsoleEndpoints } from '@portal-desk/contract'
import { importById, readRejections } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { about } from './keep-import.ts'

const PAGE = 50

/** Lines that stayed out; a reason may quote what stands on a chart, so that it was read is entered first (T1). */
export const listRejections: UseCase<ConsoleEndpoints['listRejections']> = async (
  desk,
  { params: { importId, place }, transact },
) => {
  const { store, vault } = desk
  const one = await importById(store.read, importId)
  if (!one) throw new Stop('not-here')
  const [line, part] = place === 'beginning' ? [] : place.split('-').map(Number)
  const after = line === undefined || part === undefined ? undefined : { line, part }
  const found = await readRejections(store.read, vault, one.id, after, PAGE + 1)
  const page = found.slice(0, PAGE)
  if (page.length > 0)
    await transact(async (unit) => {
      unit.record({
        action: 'import.rejected-shown',
        outcome: 'done',
        reason: `lines:${page.length}`,
        ...about(one),
      })
      return { answer: null }
    })
  const last = found.length > PAGE ? page.at(-1) : undefined
  return {
    rows: page.map(({ line, field, reason }) => ({ line, field, reason })),
    ...(last ? { next: `${last.line}-${last.part}` } : {}),
  }
}
