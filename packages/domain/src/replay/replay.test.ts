import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AuditAction } from '../audit/actions.ts'
import type { PatientEvent } from '../facts.ts'
import { minutes } from '../shared/instant.ts'
import { callFacts } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { momentWords } from '../words/replay-words.ts'
import { consequences, replay } from './replay.ts'
import { BEFORE_CALL, type ReplayEntry, stateAfter, stateAt, stateBearing } from './replay-state.ts'
import { type Screen, writeScreen } from './screen.ts'

const CALL = 'call-1'
const marta = { kind: 'staff', id: 'staff-1', name: 'Marta Ortiz' } as const
const devon = { kind: 'staff', id: 'staff-2', name: 'Devon Achterberg' } as const
const patient = { kind: 'patient', id: 'patient-1' } as const
const { policy, clinic } = callFacts()
const words = wordsAt(0, clinic)

const entry = (at: number, action: AuditAction, rest: Partial<PatientEvent> = {}): ReplayEntry => ({
  event: { idx: at, at, action, outcome: 'done', actor: marta, callId: CALL, ...rest },
  patientId: 'patient-1',
})
const screen = (part: Partial<Screen> = {}): Partial<PatientEvent> => ({
  reason: 'standard',
  object: writeScreen({
    causes: [{ code: 'INVITE_EXPIRED', confidence: 'certain' }],
    ready: ['resend-invitation', 'freeze'],
    missing: [
      { remedy: 'issue-temporary-login', code: 'needs-strong' },
      { remedy: 'unlock-only', code: 'not-locked' },
    ],
    until: minutes(15),
    ...part,
  }),
})
const told = (entries: ReplayEntry[]) =>
  replay(BEFORE_CALL, CALL, entries).moments.map((moment) => momentWords(moment, policy, words))

const anyEntries: fc.Arbitrary<ReplayEntry[]> = fc
  .array(
    fc.record({
      gap: fc.nat({ max: minutes(8) }),
      action: fc.constantFrom(...stateBearing, ...consequences, ...AuditAction.options),
      outcome: fc.constantFrom('done', 'refused'),
      reason: fc.constantFrom('self', 'parent', 'none', 'basic', 'strong', undefined),
      level: fc.constantFrom('none', 'basic', 'standard', 'strong', undefined),
      object: fc.constantFrom('mail:1', 'link:1', screen().object, undefined),
      actor: fc.constantFrom(marta, devon, patient),
      patientId: fc.constantFrom('patient-1', 'patient-2', undefined),
      policy: fc.constantFrom(1, 2, undefined),
      ours: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    let at = 0
    return drawn.map(({ gap, action, outcome, reason, level, object, actor, ours, ...rest }) => {
      at += gap
      const event = {
        ...{ idx: at, at, action, outcome, actor },
        ...(reason ? { reason } : {}),
        ...(level ? { level } : {}),
        ...(object ? { object } : {}),
        ...(ours ? { callId: CALL } : {}),
      } as const
      return { event, ...rest }
    })
  })

test('what happened up to a moment is all that decides where the call stood at it', () => {
  fc.assert(
    fc.property(anyEntries, fc.nat({ max: 40 }), (entries, cut) => {
      const whole = replay(BEFORE_CALL, CALL, entries)
      const part = replay(BEFORE_CALL, CALL, entries.slice(0, cut))
      const last = part.moments.at(-1)
      expect(part.state).toEqual(last?.after ?? BEFORE_CALL)
      // All moments but the last are the same; that one may have gone on behind the cut.
      expect(whole.moments.slice(0, Math.max(0, part.moments.length - 1))).toEqual(part.moments.slice(0, -1))
      const rest = replay(part.state, CALL, entries.slice(cut))
      expect(rest.state).toEqual(whole.state)
    }),
  )
})

test('of what was before, the entries that change something say where the call stood', () => {
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const own = entries.filter(({ event }) => event.callId === CALL)
      const now = own.at(-1)?.event.at ?? 0
      const bearing = own.filter(({ event }) => stateBearing.includes(event.action))
      const whole = own.reduce(stateAfter, BEFORE_CALL)
      const fewer = bearing.reduce(stateAfter, BEFORE_CALL)
      const { policy: _, ...known } = stateAt(fewer, now)
      const { policy: __, ...asked } = stateAt(whole, now)
      expect(known).toEqual(asked)
    }),
  )
})

test('each moment has what the agent saw, and what they could do from then on', () => {
  const checked = { level: 'standard', methods: ['postcode', 'phone-on-file'] }
  const [opened, found, chosen, passed, sent] = told([
    entry(0, 'call.opened', { reason: 'phone' }),
    entry(20_000, 'search.done', { reason: 'hits:2' }),
    entry(30_000, 'record.opened', { reason: 'caller-on-line' }),
    entry(30_100, 'record.viewed', { reason: 'none' }),
    entry(90_000, 'verification.passed', checked),
    entry(90_200, 'diagnosis.shown', screen()),
    entry(99_000, 'invitation.queued', { reason: 'link-expired', object: 'link:1' }),
    entry(99_000, 'mail.queued', { reason: 'invitation', object: 'mail:1' }),
    entry(99_300, 'diagnosis.shown', screen({ ready: ['freeze', 'take-back'] })),
  ])
  expect(opened).toMatchObject({
    what: 'Opened the call',
    more: ['Phone call.'],
    saw: ['An empty search'],
    fresh: ['Search with two details'],
  })
  expect(found?.saw).toEqual(['2 found, masked'])
  expect(chosen).toMatchObject({ what: 'Opened the record', saw: ['The masked record'] })
  expect(passed).toMatchObject({
    what: 'Identity check passed: standard',
    more: ['By: ZIP code, Phone.'],
    saw: ['Invitation expired (sure)'],
    fresh: ['Resend invitation'],
    notYet: ['Issue temporary login'],
    ended: [],
  })
  expect(sent).toMatchObject({
    what: 'Sent an invitation',
    saw: [],
    more: ['Reason: Link expired.'],
    fresh: ['Take back'],
    notYet: [],
    ended: ['Resend invitation'],
  })
  expect(sent?.also).toHaveLength(1)
})

test('edge case 22 with a hand-over the level drops to basic, and the colleague is named', () => {
  const entries = [
    entry(0, 'call.opened'),
    entry(1, 'verification.passed', { level: 'strong' }),
    entry(2, 'call.taken-over', { actor: devon, object: 'staff:staff-1' }),
  ]
  expect(replay(BEFORE_CALL, CALL, entries).state).toMatchObject({ level: 'basic', agent: devon })
  expect(told(entries).at(-1)?.more).toEqual(['From M. Ortiz.', 'The level drops from strong to basic.'])
})

test('V6 a level ends by itself, with another caller or record and with the call; a refusal changes nothing', () => {
  const verified = [
    entry(0, 'call.opened'),
    entry(1, 'record.opened', { reason: 'caller-on-line' }),
    entry(2, 'verification.passed', { level: 'standard' }),
    entry(3, 'diagnosis.shown', screen()),
  ]
  const then = (...more: ReplayEntry[]) => replay(BEFORE_CALL, CALL, [...verified, ...more]).state
  expect(then()).toMatchObject({ level: 'standard', until: minutes(15) })
  expect(then(entry(9, 'call.caller-changed', { reason: 'self' })).level).toBe('standard')
  const over = [
    entry(9, 'call.caller-changed', { reason: 'parent' }),
    { ...entry(9, 'record.opened', { reason: 'caller-on-line' }), patientId: 'patient-2' },
    entry(9, 'verification.abandoned'),
    entry(9, 'call.closed', { reason: 'resolved' }),
    entry(minutes(15), 'call.waiting'),
  ]
  for (const one of over) {
    const state = then(one)
    expect(state.level, one.event.action).toBe('none')
    expect(state).not.toHaveProperty('screen')
    expect(then({ ...one, event: { ...one.event, at: 9, outcome: 'refused' } }).level).toBe('standard')
  }
  expect(told([...verified, entry(minutes(16), 'call.wrapped-up')]).at(-1)?.more).toEqual([
    'The level had run out before.',
  ])
})

test('after the call its mails and links are followed, and the patient until they are in; what is not of it stays out', () => {
  const outside = (at: number, action: AuditAction, rest: Partial<PatientEvent> = {}): ReplayEntry => {
    const { callId: _, ...event } = entry(at, action, { actor: patient, ...rest }).event
    return { event, patientId: 'patient-1' }
  }
  const entries = [
    entry(0, 'call.opened'),
    entry(1, 'reset-link.queued', { object: 'link:1' }),
    entry(1, 'mail.queued', { object: 'mail:1' }),
    outside(2, 'mail.handed-over', { object: 'mail:1', actor: { kind: 'system', id: 'outbox' } }),
    outside(2, 'mail.handed-over', { object: 'mail:of-another', actor: { kind: 'system', id: 'outbox' } }),
    outside(3, 'patient.sign-in-failed', { outcome: 'refused', reason: 'wrong-password' }),
    entry(4, 'call.closed', { reason: 'sent-and-waiting' }),
    outside(5, 'link.opened', { object: 'link:1', actor: { kind: 'system', id: 'portal-visitor' } }),
    outside(6, 'patient.signed-in'),
    outside(7, 'patient.sign-in-failed', { outcome: 'refused', reason: 'wrong-password' }),
  ]
  const { moments } = replay(BEFORE_CALL, CALL, entries)
  expect(moments.map(({ entry: { event }, by }) => [event.at, by])).toEqual([
    [0, 'agent'],
    [1, 'agent'],
    [2, 'desk'],
    [3, 'patient'],
    [4, 'agent'],
    [5, 'patient'],
    [6, 'patient'],
  ])
  const nothingSent = entries.filter(({ event }) => event.at !== 1)
  expect(replay(BEFORE_CALL, CALL, nothingSent).moments.at(-1)?.entry.event.action).toBe('call.closed')
})
