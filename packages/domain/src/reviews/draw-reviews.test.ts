import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AuditAction } from '../audit/actions.ts'
import { seconds } from '../shared/instant.ts'
import { causesInCall } from './causes-in-call.ts'
import { dayToDraw } from './day-to-draw.ts'
import { type ClosedCall, drawReviews } from './draw-reviews.ts'
import { ReviewCause } from './review-cause.ts'

const shares = { chance: 2, weight: 3 }
const nobody: ReadonlySet<string> = new Set()
const call = (n: number, part: Partial<ClosedCall> = {}): ClosedCall => ({
  callId: `call-${n}`,
  staffId: `staff-${n % 3}`,
  closedAt: n,
  causes: [],
  ...part,
})
const calls = (count: number, part: Partial<ClosedCall> = {}) =>
  Array.from({ length: count }, (_, n) => call(n, part))
const first = () => 0

describe('what is drawn from the calls of a day', () => {
  test('a share by chance and one by weight, counted by hand; each call says which', () => {
    const some = calls(100).map((one, n) => (n % 10 === 0 ? { ...one, causes: ['override' as const] } : one))
    const drawn = drawReviews(some, shares, nobody, first)
    expect(drawn.map(({ callId, drawnBy }) => `${callId} ${drawnBy}`)).toEqual([
      'call-0 chance',
      'call-1 chance',
      'call-10 weight',
      'call-20 weight',
      'call-30 weight',
    ])
  })

  test('nothing happened: nothing is drawn by weight; no calls: nothing at all', () => {
    expect(drawReviews(calls(100), shares, nobody, first)).toHaveLength(2)
    expect(drawReviews([], shares, new Set(['staff-0']), first)).toEqual([])
  })

  test('a call with twice the weight is drawn twice as often', () => {
    const two = [call(0, { causes: ['unlock-only'] }), call(1, { causes: ['temporary-login'] })]
    const places = Array.from({ length: 9 }, (_, n) => n)
    const won = places.map((place) => drawReviews(two, { chance: 0, weight: 1 }, nobody, () => place)[0])
    expect(won.filter((one) => one?.callId === 'call-1')).toHaveLength(6)
  })

  test('whose turn it is has one, unless one of theirs was drawn anyhow', () => {
    const drawn = drawReviews(calls(9), { chance: 1, weight: 1 }, new Set(['staff-0', 'staff-2']), first)
    expect(drawn.map(({ callId, drawnBy }) => `${callId} ${drawnBy}`)).toEqual([
      'call-0 chance',
      'call-2 turn',
    ])
  })

  test('whatever is asked for and however few there are, no call is drawn twice and nobody due is missed', () => {
    const anyCalls = fc.array(fc.subarray([...ReviewCause.options]), { maxLength: 12 })
    const percent = fc.integer({ min: 1, max: 100 })
    fc.assert(
      fc.property(
        anyCalls,
        percent,
        percent,
        fc.infiniteStream(fc.nat()),
        (causes, chance, weight, chances) => {
          const some = causes.map((one, n) => call(n, { causes: one }))
          const random = (n: number) => (chances.next().value ?? 0) % n
          const drawn = drawReviews(some, { chance, weight }, new Set(['staff-1']), random)
          expect(new Set(drawn.map(({ callId }) => callId)).size).toBe(drawn.length)
          expect(drawn.some(({ staffId }) => staffId === 'staff-1')).toBe(some.length > 1)
          for (const one of drawn) if (one.drawnBy === 'weight') expect(one.causes).not.toEqual([])
        },
      ),
    )
  })
})

describe('what in a call weighs', () => {
  const did = (...actions: (AuditAction | [AuditAction, number])[]) =>
    actions.map((one, idx) => {
      const [action, at] = typeof one === 'string' ? [one, idx * seconds(60)] : one
      return { idx, at, action }
    })

  test.each<[ReviewCause, ReturnType<typeof did>]>([
    ['override', did('verification.overridden')],
    ['temporary-login', did('record.opened', 'temporary-login.issued')],
    ['contact-change', did('contact-change.held')],
    ['restricted-record', did('record.break-glass')],
    ['failed-then-passed', did('verification.failed', 'verification.passed')],
    ['unlock-only', did('account.unlocked')],
    ['hasty', did(['record.opened', 0], ['reset-link.queued', seconds(29)])],
  ])('%s', (cause, acts) => {
    expect(causesInCall(acts, [])).toEqual([cause])
  })

  test('an ordinary call weighs nothing', () => {
    const acts = did('record.opened', 'verification.passed', 'account.unlocked', 'reset-link.queued')
    expect(causesInCall(acts, [])).toEqual([])
    expect(causesInCall(did('verification.passed', 'verification.failed'), [])).toEqual([])
  })

  test('an anomaly weighs, and somebody near by itself', () => {
    expect(causesInCall([], ['near-record'])).toEqual(['near-record'])
    expect(causesInCall([], ['near-record', 'hasty-acts'])).toEqual(['near-record', 'anomaly'])
  })
})

describe('edge case 37 which day is drawn from', () => {
  const zone = 'America/New_York'
  const day = (at: string, last?: string) => dayToDraw(Date.parse(at), zone, last)?.name

  test('yesterday of the clinic, an hour after it is over', () => {
    expect(day('2026-11-20T06:01Z')).toBe('2026-11-19')
    expect(day('2026-11-20T05:59Z')).toBe('2026-11-18')
  })

  test('a night that was drawn is not drawn again; one that was missed is, the oldest first, a week back', () => {
    expect(day('2026-11-20T15:00Z', '2026-11-19')).toBeUndefined()
    expect(day('2026-11-20T15:00Z', '2026-11-17')).toBe('2026-11-18')
    expect(day('2026-11-20T15:00Z', '2026-01-01')).toBe('2026-11-13')
  })

  test('the days around a change of the clocks are whole', () => {
    const found = dayToDraw(Date.parse('2026-11-02T15:00Z'), zone, undefined)
    expect(found && found.before - found.from).toBe(25 * 3_600_000)
  })
})
