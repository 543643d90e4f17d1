import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { openSessions } from './open-sessions.ts'
import { sitesOfStaff } from './sites-of-staff.ts'
import { staffRow } from './staff-row.ts'

const PAGE = 100

/** Everybody who works at the desk, by name, a page at a time. */
export const listStaff: UseCase<ConsoleEndpoints['listStaff']> = async (
  desk,
  { body: { after }, context },
) => {
  const { read } = desk.store
  const { now } = context
  const all = read
    .selectFrom('staff')
    .selectAll()
    .orderBy('name')
    .orderBy('id')
    .limit(PAGE + 1)
  const found = await (after
    ? all.where((is) => is(is.refTuple('name', 'id'), '>', is.tuple(after.name, after.id)))
    : all
  ).execute()
  const page = found.slice(0, PAGE)
  const ids = page.map(({ id }) => id)
  const counts = await openSessions(read, ids, desk.house().policy, now)
    .select((count) => ['person_id', count.fn.countAll<number>().as('open')])
    .groupBy('person_id')
    .execute()
  const open = new Map(counts.map((one) => [one.person_id, Number(one.open)]))
  const sites = await sitesOfStaff(read, ids)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return {
    now,
    rows: page.map((row) => staffRow(row, open.get(row.id) ?? 0, namesOf(sites.get(row.id)))),
    ...(last ? { next: { name: last.name, id: last.id } } : {}),
  }
}

const namesOf = (sites: readonly { name: string }[] = []) => sites.map(({ name }) => name)
