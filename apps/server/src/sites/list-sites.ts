import type { ConsoleEndpoints, SiteRow } from '@portal-desk/contract'
import { MOST_SITES } from '@portal-desk/domain'
import { sql } from 'kysely'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'

/** Beyond this the number says no more than "many". */
const MOST_RECORDS = 10_000

type Row = Omit<SiteRow, 'code' | 'open' | 'more'> & { code: string | null; open: number }

/** Every site of the clinic, by name, with how much belongs to it. */
export const listSites: UseCase<ConsoleEndpoints['listSites']> = async (desk, { context }) => ({
  now: context.now,
  sites: (await readSites(desk)).map(({ code, open, records, staff, ...row }) => ({
    ...row,
    ...(code === null ? {} : { code }),
    open: open === 1,
    records: Math.min(Number(records), MOST_RECORDS),
    more: Number(records) > MOST_RECORDS,
    staff: Number(staff),
  })),
})

/** Records are counted no further than people read. */
async function readSites({ store }: Desk): Promise<Row[]> {
  const { rows } = await sql<Row>`select s.id, s.name, s.code, s.open, s.version,
    (select count(*) from (select 1 from patient p where p.site_id = s.id limit ${sql.lit(MOST_RECORDS + 1)}) as counted)
      as records,
    (select count(*) from staff_site w where w.site_id = s.id) as staff
    from site s order by s.name limit ${sql.lit(MOST_SITES)}`.execute(store.read)
  return rows
}
