import { expect, test } from 'vitest'
import { days, hours, minutes, seconds } from '../shared/instant.ts'
import { callsBehindFigure } from './calls-behind-figure.ts'
import { daysOf } from './days-of.ts'
import { type FigureCall, ofPeriod, periodOf, weeksBefore } from './figure-call.ts'
import { figuresOf } from './figures-of.ts'
import { shareOf } from './share.ts'
import { spreadOf } from './spread.ts'
import { weeksOf } from './weeks-of.ts'

const AT = Date.parse('2026-11-19T15:00Z')
const call = (part: Partial<FigureCall> = {}): FigureCall => ({
  id: 'call-1',
  openedAt: AT,
  closedAt: AT + minutes(6),
  disposition: 'resolved',
  checked: true,
  passed: true,
  calledAgain: false,
  verifiedLater: false,
  ...part,
})
const links = { desk: 10, patient: 30, usedSoon: 8 }

test('domain §8 the figures of eight calls, counted by hand', () => {
  const calls = [
    call({ signedInAt: AT + minutes(3) }),
    call({ signedInAt: AT + minutes(4) }),
    call({ signedInAt: AT + minutes(5) }),
    call({ signedInAt: AT + minutes(20), disposition: 'sent-and-waiting' }),
    call({ calledAgain: true, disposition: 'sent-and-waiting' }),
    call({ passed: false, disposition: 'verification-failed', verifiedLater: true, calledAgain: true }),
    call({ passed: false, disposition: 'verification-failed' }),
    call({ passed: false, disposition: 'suspected-impersonation', verifiedLater: true }),
  ]
  expect(figuresOf(calls, links)).toEqual({
    calls: 8,
    toSignedIn: { median: minutes(4.5), low: minutes(3.75), high: minutes(8.75), count: 4 },
    turnedAway: { part: 3, of: 8, helpedLater: 1, flagged: 1, notHeard: 1 },
    onTheLine: { part: 3, of: 8 },
    usedSoon: { part: 8, of: 10 },
    calledAgain: { part: 2, of: 8 },
    passed: { part: 5, of: 8 },
    themselves: { part: 30, of: 40, percent: 75 },
  })
})

test('no percentage under 20 calls', () => {
  expect(shareOf(1, 19)).toEqual({ part: 1, of: 19 })
  expect(shareOf(1, 20)).toEqual({ part: 1, of: 20, percent: 5 })
  expect(shareOf(41, 1_284).percent).toBe(3.2)
})

test('without calls there is nothing to say, and nothing breaks', () => {
  expect(figuresOf([], { desk: 0, patient: 0, usedSoon: 0 })).toMatchObject({
    calls: 0,
    onTheLine: { part: 0, of: 0 },
  })
  expect(figuresOf([], links)).not.toHaveProperty('toSignedIn')
})

test('half lie between low and high; one alone is all three', () => {
  expect(spreadOf([seconds(5)])).toEqual({ median: 5_000, low: 5_000, high: 5_000, count: 1 })
  expect(spreadOf([1, 2, 3, 4, 100])).toMatchObject({ median: 3, low: 2, high: 4 })
})

test('edge case 37 days are those of the clinic; of fewer than five that signed in no middle is told', () => {
  const late = Date.parse('2026-11-20T03:00Z')
  const on = (openedAt: number, n: number) =>
    Array.from({ length: n }, () => call({ openedAt, signedInAt: openedAt + minutes(4) }))
  expect(daysOf([...on(late + days(1), 4), ...on(late, 3), ...on(AT, 2)], 'America/New_York')).toMatchObject([
    { day: '2026-11-19', calls: 5, toSignedIn: { median: minutes(4) } },
    { day: '2026-11-20', calls: 4 },
  ])
})

test('edge case 37 a period is whole days of the clinic before today', () => {
  const { now, was } = periodOf('week', AT, 'America/New_York')
  expect(now).toEqual({ from: Date.parse('2026-11-12T05:00Z'), before: Date.parse('2026-11-19T05:00Z') })
  expect(was.before).toBe(now.from)
})

test('whoever was turned away is behind exactly one of the figures of what became of them since', () => {
  const away = { passed: false, disposition: 'verification-failed' } as const
  const calls = [
    call({ id: 'helped', ...away, verifiedLater: true }),
    call({ id: 'flagged', ...away, disposition: 'suspected-impersonation', verifiedLater: true }),
    call({ id: 'not-heard', ...away }),
    call({ id: 'signed-in', signedInAt: AT + minutes(4) }),
  ]
  const behind = (['helped-later', 'flagged', 'not-heard', 'turned-away'] as const).map((figure) =>
    callsBehindFigure(calls, figure).map(({ id }) => id),
  )
  expect(behind).toEqual([['helped'], ['flagged'], ['not-heard'], ['helped', 'flagged', 'not-heard']])
})

test('edge case 37 eight weeks of the clinic, each with its own calls and links; a change of the clocks is in one', () => {
  const weeks = weeksBefore(AT, 'America/New_York')
  expect(weeks).toHaveLength(8)
  expect(weeks.map(({ before, from }) => (before - from) / hours(1))).toEqual([
    168, 168, 168, 168, 168, 169, 168, 168,
  ])
  expect(weeks.at(-1)).toEqual(periodOf('week', AT, 'America/New_York').now)
  const [oldest, second] = weeks.map(({ from }) => from)
  const each = weeksOf(
    [call({ openedAt: oldest ?? 0, calledAgain: true }), call({ openedAt: second ?? 0 })],
    weeks.map((_, at) => (at === 7 ? links : { desk: 0, patient: 0, usedSoon: 0 })),
    weeks,
  )
  expect(each.map(({ calledAgain }) => calledAgain.part)).toEqual([1, 0, 0, 0, 0, 0, 0, 0])
  expect(each.map(({ passed }) => passed.of)).toEqual([1, 1, 0, 0, 0, 0, 0, 0])
  expect(each.map(({ usedSoon }) => usedSoon.part)).toEqual([0, 0, 0, 0, 0, 0, 0, 8])
  expect(ofPeriod('month', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).toEqual({
    now: ['e', 'f', 'g', 'h'],
    was: ['a', 'b', 'c', 'd'],
  })
})
