import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  addLinks,
  callsDuring,
  causeHeadline,
  daysOf,
  figuresOf,
  mixOfCauses,
  ofPeriod,
  periodOf,
  weeksBefore,
  weeksOf,
} from '@portal-desk/domain'
import { countFigureLinks, readFigureCalls, readFigureCauses } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { scopeAsked } from './scope-asked.ts'

const TEAMS = 100

/** The figures of a period; that somebody looked is on the record before the first byte leaves, as everywhere in the audit (L). */
export const getFigures: UseCase<ConsoleEndpoints['getFigures']> = async (
  desk,
  { staff, body: { period, team, site }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { policy, clinic } = desk.house()
  const { timeZone } = clinic
  const { scope, sites } = await scopeAsked(read, staff.id, { team, site })
  await transact(async (unit) => {
    unit.record({
      action: 'figures.viewed',
      outcome: 'done',
      reason: [period, team && 'team', site && 'site'].filter(Boolean).join(' '),
    })
    return { answer: null }
  })
  const { now, was } = periodOf(period, context.now, timeZone)
  const weeks = weeksBefore(context.now, timeZone)
  const eight = { from: weeks[0]?.from ?? was.from, before: now.before }
  const [{ calls: all, more }, links, causes, causesBefore, teams] = await Promise.all([
    readFigureCalls(read, eight, scope),
    countFigureLinks(read, weeks, scope),
    readFigureCauses(read, now),
    readFigureCauses(read, was),
    teamsOf(desk),
  ])
  const calls = callsDuring(all, now)
  const earlier = callsDuring(all, was)
  const linksOf = ofPeriod(period, links)
  return {
    now: context.now,
    ...now,
    figures: figuresOf(calls, addLinks(linksOf.now)),
    was: figuresOf(earlier, addLinks(linksOf.was)),
    weeks: weeksOf(all, links, weeks),
    days: daysOf(calls, timeZone),
    causes: mixOfCauses({ calls, causes }, { calls: earlier, causes: causesBefore }).map((one) => ({
      ...one,
      says: causeHeadline(one.cause, policy),
    })),
    teams,
    ...(sites.length > 0 ? { sites } : {}),
    more,
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
