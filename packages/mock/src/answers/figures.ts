import {
  type CauseCode,
  callEndLabels,
  callsBehindFigure,
  causeHeadline,
  dayOf,
  daysOf,
  type FigureCall,
  type FigureLinks,
  figuresOf,
  hours,
  minutes,
  mixOfCauses,
  periodOf,
  seconds,
  weeksBefore,
  weeksOf,
} from '@portal-desk/domain'
import type { Answers } from './answer.ts'

/** Made-up calls: thirty on each day, a little quicker every week, every twentieth turned away. */
function callsOf({ from, before }: { from: number; before: number }, slower: number): FigureCall[] {
  const count = Math.round((before - from) / hours(24)) * 30
  return Array.from({ length: count }, (_, n) => {
    const openedAt = from + hours(9) + Math.floor(n / 30) * hours(24) + (n % 30) * minutes(15)
    const away = n % 20 === 7
    const took = minutes(3) + seconds((n * 37) % 240) + slower
    return {
      id: `figure-call-${n}`,
      openedAt,
      closedAt: openedAt + minutes(6),
      disposition: away ? 'verification-failed' : 'resolved',
      ...(away ? {} : { signedInAt: openedAt + took }),
      checked: true,
      passed: !away,
      calledAgain: n % 15 === 0,
      verifiedLater: n % 40 === 7,
    }
  })
}

/** Links of each week, used a little sooner from one to the next. */
const linksOf = (week: number): FigureLinks => ({ desk: 100, patient: 45 + 3 * week, usedSoon: 76 + week })

/** A screenful, so that a test meets the second page. */
const PAGE = 50

/** Two causes for each call, of which some are much commoner. */
const common: readonly CauseCode[] = [
  'WRONG_PASSWORD',
  'INVITE_EXPIRED',
  'LOCKED_OUT',
  'LINK_USED',
  'ON_HOLD',
]
const causesOf = (calls: readonly FigureCall[]) =>
  new Map(calls.map(({ id }, n) => [id, [...new Set([0, n % 5].flatMap((at) => common[at] ?? []))]]))

export const figureAnswers: Answers<'getFigures' | 'listFigureCalls'> = {
  getFigures(world, { body: { period } }) {
    const { timeZone } = world.clinic
    const { now, was } = periodOf(period, world.now(), timeZone)
    const weeks = weeksBefore(world.now(), timeZone)
    const [calls, earlier] = [callsOf(now, 0), callsOf(was, seconds(38))]
    return {
      now: world.now(),
      ...now,
      figures: figuresOf(calls, { desk: 400, patient: 245, usedSoon: 332 }),
      was: figuresOf(earlier, { desk: 410, patient: 190, usedSoon: 330 }),
      weeks: weeksOf(
        [...earlier, ...calls],
        weeks.map((_, at) => linksOf(at)),
        weeks,
      ),
      days: daysOf(calls, timeZone),
      causes: mixOfCauses(
        { calls, causes: causesOf(calls) },
        { calls: earlier, causes: causesOf(earlier.slice(200)) },
      ).map((one) => ({
        ...one,
        says: causeHeadline(one.cause, world.policy),
      })),
      teams: ['Front desk', 'Phone room'],
      more: false,
    }
  },
  listFigureCalls(world, { body: { period, figure, day, cause, after } }) {
    const { timeZone } = world.clinic
    const { now } = periodOf(period, world.now(), timeZone)
    const all = callsOf(now, 0)
    const causes = causesOf(all)
    const behind = callsBehindFigure(all, figure)
      .filter(({ id }) => cause === undefined || causes.get(id)?.includes(cause))
      .filter(({ openedAt }) => day === undefined || dayOf(openedAt, timeZone).name === day)
      .reverse()
    const from = after === undefined ? 0 : behind.findIndex(({ id }) => id === after) + 1
    const page = behind.slice(from, from + PAGE)
    const next = behind.length > from + PAGE ? page.at(-1)?.id : undefined
    return {
      now: world.now(),
      total: behind.length,
      rows: page.map(({ id, openedAt, disposition, signedInAt }) => ({
        callId: id,
        openedAt,
        agent: 'Marta Lindqvist',
        ended: callEndLabels[disposition],
        ...(signedInAt === undefined ? {} : { toSignedIn: signedInAt - openedAt }),
      })),
      ...(next ? { next } : {}),
    }
  },
}
