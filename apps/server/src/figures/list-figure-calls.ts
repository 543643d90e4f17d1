import type { ConsoleEndpoints } from '@portal-desk/contract'
import { callEndLabels, callsBehindFigure, dayNamed, periodOf } from '@portal-desk/domain'
import { type Db, readFigureCalls, readFigureCauses } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { scopeAsked } from './scope-asked.ts'

const PAGE = 50

/**
 * The calls behind a figure, a page at a time, newest first, and no patient: the replay of each shows whose it was to
 * whoever may see it. That somebody looked is on the record before the first byte leaves (L, T1).
 */
export const listFigureCalls: UseCase<ConsoleEndpoints['listFigureCalls']> = async (
  { store: { read }, house },
  { staff, body: { period, team, site, figure, day, cause, after }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { scope } = await scopeAsked(read, staff.id, { team, site })
  const { timeZone } = house().clinic
  await transact(async (unit) => {
    const narrowed = [figure, day, cause].filter((one) => one !== undefined).join(' ')
    unit.record({ action: 'figures.calls-viewed', outcome: 'done', reason: narrowed })
    return { answer: null }
  })
  const stretch = day === undefined ? periodOf(period, context.now, timeZone).now : dayNamed(day, timeZone)
  const [{ calls }, causes] = await Promise.all([
    readFigureCalls(read, stretch, scope),
    cause === undefined ? undefined : readFigureCauses(read, stretch),
  ])
  const behind = callsBehindFigure(calls, figure).filter(
    ({ id }) => cause === undefined || causes?.get(id)?.includes(cause),
  )
  const from = after === undefined ? 0 : behind.findIndex(({ id }) => id === after) + 1
  const page = behind.slice(from, from + PAGE)
  const names = await takenBy(
    read,
    page.map(({ id }) => id),
  )
  const next = behind.length > from + PAGE ? page.at(-1)?.id : undefined
  return {
    now: context.now,
    total: behind.length,
    rows: page.map(({ id, openedAt, disposition, signedInAt }) => ({
      callId: id,
      openedAt,
      agent: names.get(id) ?? 'Somebody',
      ended: callEndLabels[disposition],
      ...(signedInAt === undefined ? {} : { toSignedIn: signedInAt - openedAt }),
    })),
    ...(next ? { next } : {}),
  }
}

async function takenBy(db: Db, callIds: readonly string[]): Promise<Map<string, string>> {
  if (callIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('call_session as c')
    .innerJoin('staff as s', 's.id', 'c.staff_id')
    .select(['c.id', 's.name'])
    .where('c.id', 'in', [...callIds])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
