import type { ConsoleEndpoints } from '@portal-desk/contract'
import { daysOf, figuresOf, periodOf } from '@portal-desk/domain'
import { countFigureLinks, readFigureCalls } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { mayAskAt, sitesHere } from '../unit/sites-here.ts'

const TEAMS = 100

/** The figures of a period; that somebody looked is on the record before the first byte leaves, as everywhere in the audit (L). */
export const getFigures: UseCase<ConsoleEndpoints['getFigures']> = async (
  desk,
  { staff, body: { period, team, site }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { timeZone } = desk.house().clinic
  await mayAskAt(read, staff.id, site)
  const sites = await sitesHere(read, staff.id)
  const scope = { team, site, readerId: sites.length > 0 ? staff.id : undefined }
  await transact(async (unit) => {
    unit.record({
      action: 'figures.viewed',
      outcome: 'done',
      reason: [period, team && 'team', site && 'site'].filter(Boolean).join(' '),
    })
    return { answer: null }
  })
  const { now, was } = periodOf(period, context.now, timeZone)
  const [calls, earlier, links, linksBefore, teams] = await Promise.all([
    readFigureCalls(read, now, scope),
    readFigureCalls(read, was, scope),
    countFigureLinks(read, now, scope),
    countFigureLinks(read, was, scope),
    teamsOf(desk),
  ])
  return {
    now: context.now,
    ...now,
    figures: figuresOf(calls.calls, links),
    was: figuresOf(earlier.calls, linksBefore),
    days: daysOf(calls.calls, timeZone),
    teams,
    ...(sites.length > 0 ? { sites } : {}),
    more: calls.more || earlier.more,
  }
}

/** The teams that people belong to, by name. */
async function teamsOf({ store }: Desk): Promise<string[]> {
  const rows = await store.read
    .selectFrom('staff')
    .select('team')
    .distinct()
    .where('team', 'is not', null)
    .orderBy('team')
    .limit(TEAMS)
    .execute()
  return rows.flatMap(({ team }) => team || [])
}
