import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLive, type LinkKind } from '../account/access-link.ts'
import type { Right } from '../call/roles.ts'
import { Role, rights } from '../call/roles.ts'
import { type Decided, type Decision, isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { hours, minutes } from '../shared/instant.ts'
import { assuranceAt } from '../verify/assurance.ts'
import { aCall, aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import {
  aLink,
  aMessage,
  anAccount,
  anyCallFacts,
  anyReadyFacts,
  anySendingFacts,
  verified,
} from './any-call-facts.fixture.ts'
import { decideRemedy, remedies, remedyStandings } from './remedies.ts'
import type { RemedyOrder } from './remedy-inputs.ts'

const sending = (confirm: boolean): RemedyOrder[] => [
  { remedy: 'resend-invitation', input: { reason: 'not-received', confirm } },
  { remedy: 'send-reset-link', input: { reason: 'forgot-password', confirm } },
  { remedy: 'unlock-and-send-reset-link', input: { reason: 'forgot-password', confirm } },
]
const [resend, reset, unlock] = sending(false) as [RemedyOrder, RemedyOrder, RemedyOrder]
const anySending = fc.constantFrom(...sending(true), ...sending(false))
const ready = (over: Partial<CallFacts> = {}) => callFacts({ verification: verified('basic'), ...over })
const code = (decision: Decision) => (isRefused(decision) ? decision.refused.code : 'decided')
const decided = (decision: Decision): Decided => {
  if (isRefused(decision)) throw new Error(`refused: ${decision.refused.code}`)
  return decision
}
const links = (decision: Decision) =>
  isRefused(decision) ? [] : decision.changes.filter(({ change }) => change === 'create-link')

test('V6 a link leaves only while the check of this caller is live', () => {
  fc.assert(
    fc.property(anyCallFacts, anySending, (facts, order) => {
      const { level } = assuranceAt(facts.verification, facts)
      if (level === 'none') expect(isRefused(decideRemedy(order, facts))).toBe(true)
    }),
  )
})

test('V6 without a check the caller hears of nothing else, whatever state the account is in', () => {
  fc.assert(
    fc.property(anyReadyFacts, anySending, ({ verification: _, ...facts }, order) => {
      expect(code(decideRemedy(order, facts))).toBe('verify-first')
    }),
  )
})

test('V6 a check that ran out, or was made for another record, sends nothing', () => {
  const facts = ready({ account: anAccount(), verification: verified('strong') })
  expect(code(decideRemedy(reset, facts))).toBe('decided')
  expect(code(decideRemedy(reset, { ...facts, now: noon + minutes(14) }))).toMatch('verification-over')
  const other = { ...facts, patient: aPatient({ id: 'patient-2' }) }
  expect(code(decideRemedy(reset, other))).toBe('other-caller')
})

const stops: Record<string, (facts: CallFacts) => CallFacts> = {
  deceased: (facts) => ({ ...facts, patient: { ...facts.patient, deceased: true } }),
  'a hold of the patient': (facts) => ({ ...facts, account: anAccount({ hold: 'patient-reported' }) }),
  'a hold of staff': (facts) => ({ ...facts, account: anAccount({ hold: 'staff' }) }),
  'a privacy hold': (facts) => ({ ...facts, account: anAccount({ hold: 'privacy' }) }),
  'a login switched off': (facts) => ({
    ...facts,
    account: anAccount({ lifecycle: 'deactivated', inactiveReason: 'moved' }),
  }),
  'a retired login': (facts) => ({ ...facts, account: anAccount({ lifecycle: 'retired' }) }),
  'a caller without authority': (facts) => ({ ...facts, call: aCall({ relationship: 'parent' }) }),
  'a closed call': (facts) => ({ ...facts, call: aCall({ state: 'closed' }) }),
  'a call in wrap-up': (facts) => ({ ...facts, call: aCall({ state: 'wrap-up' }) }),
  'somebody else’s call': (facts) => ({ ...facts, staff: { id: 'staff-2', role: 'agent' } }),
}

test.each(Object.entries(stops))('V9 V1 S18 %s stops what would have gone out', (_, stop) => {
  fc.assert(
    fc.property(anySendingFacts, anySending, (facts, order) => {
      const decision = decideRemedy(order, stop(facts))
      expect(decision).toHaveProperty('refused')
      expect(decision.messages ?? []).toEqual([])
    }),
  )
})

test('domain §3.1 from each state that may have a link one remedy goes ahead', () => {
  fc.assert(
    fc.property(anySendingFacts, (facts) => {
      expect(sending(true).filter((order) => !isRefused(decideRemedy(order, facts)))).not.toEqual([])
    }),
  )
})

test('invariant 1: each decision with a link has one mail, to the address on file, and no other recipient', () => {
  fc.assert(
    fc.property(anySendingFacts, anySending, (facts, order) => {
      const decision = decideRemedy(order, facts)
      if (isRefused(decision)) {
        expect(decision.messages ?? []).toEqual([])
        return
      }
      expect(links(decision)).toHaveLength(1)
      expect(decision.messages).toHaveLength(1)
      expect(decision.messages[0]).toMatchObject({
        to: 'recovery-address',
        withNewLink: true,
        askedBy: 'desk',
      })
      expect(JSON.stringify(decision)).not.toMatch(/@|555-/)
    }),
  )
})

test('domain §3.2 after any remedy at most one link of a kind is live, and older mail does not leave any more', () => {
  fc.assert(
    fc.property(anySendingFacts, anySending, (facts, order) => {
      const decision = decideRemedy(order, facts)
      if (isRefused(decision)) return
      const ended = new Set(decision.changes.flatMap((c) => (c.change === 'end-link' ? [c.linkId] : [])))
      const cancelled = new Set(
        decision.changes.flatMap((c) => (c.change === 'cancel-message' ? [c.messageId] : [])),
      )
      for (const kind of ['invitation', 'reset'] as LinkKind[]) {
        const still = facts.links.filter((l) => l.kind === kind && isLive(l, facts.now) && !ended.has(l.id))
        const made = decision.changes.filter((c) => c.change === 'create-link' && c.kind === kind)
        expect(still.length + made.length).toBeLessThanOrEqual(1)
        for (const { id, state } of facts.messages.filter(({ linkId }) => ended.has(linkId ?? ''))) {
          const linkWasLive = facts.links.some(
            (l) => facts.messages.find((m) => m.id === id)?.linkId === l.id && isLive(l, facts.now),
          )
          if (linkWasLive && (state === 'queued' || state === 'deferred')) expect(cancelled).toContain(id)
        }
      }
    }),
  )
})

test('domain §3.2 a resend ends the older link and keeps its waiting mail from leaving', () => {
  const facts = ready({
    account: anAccount({ lifecycle: 'invited', credential: 'none' }),
    links: [aLink({ kind: 'invitation', expiresAt: noon + hours(60) })],
    messages: [aMessage({ template: 'invitation', state: 'deferred' })],
  })
  const { changes } = decided(decideRemedy(resend, facts))
  expect(changes).toContainEqual({
    change: 'end-link',
    linkId: 'link-1',
    end: 'superseded',
    byNewLink: true,
  })
  expect(changes).toContainEqual({ change: 'cancel-message', messageId: 'message-1' })
})

test('invariant 4: every decision and every refusal leaves an entry', () => {
  fc.assert(
    fc.property(anyCallFacts, anySending, (facts, order) => {
      const decision = decideRemedy(order, facts)
      expect(decision.audit.length).toBeGreaterThan(0)
      if (isRefused(decision)) expect(decision.audit[0]).toMatchObject({ reason: decision.refused.code })
    }),
  )
})

test('interface 1.1 nothing fails after the press for a reason that was not shown before', () => {
  fc.assert(
    fc.property(anyCallFacts, anySending, (facts, order) => {
      const standing = remedyStandings(facts).find(({ remedy }) => remedy === order.remedy)
      const decision = decideRemedy(order, facts)
      const confirmed = 'confirm' in order.input && order.input.confirm
      const missing = standing?.missing.filter((r) => !(confirmed && r.code === 'confirm-lookalike')) ?? []
      expect(isRefused(decision) ? decision.refused : undefined).toEqual(missing[0])
      expect(new Set(standing?.missing.map((r) => r.code)).size).toBe(standing?.missing.length)
    }),
  )
})

test('domain §3.1 the right remedy for each state, and the other one names it', () => {
  const none = ready()
  expect(decided(decideRemedy(resend, none)).changes.map(({ change }) => change)).toEqual([
    'create-account',
    'create-link',
    'set-call',
  ])
  expect(decideRemedy(reset, none)).toMatchObject({
    refused: { code: 'not-enrolled', instead: 'resend-invitation' },
  })
  const invited = ready({ account: anAccount({ lifecycle: 'invited', credential: 'none' }) })
  expect(links(decideRemedy(resend, invited))).toMatchObject([{ kind: 'invitation', life: hours(72) }])
  expect(code(decideRemedy(unlock, invited))).toBe('not-enrolled')
  const active = ready({ account: anAccount() })
  expect(decideRemedy(resend, active)).toMatchObject({
    refused: { code: 'already-enrolled', instead: 'send-reset-link' },
  })
  expect(links(decideRemedy(reset, active))).toMatchObject([{ kind: 'reset', life: minutes(30) }])
  expect(decideRemedy(unlock, active)).toMatchObject({
    refused: { code: 'not-locked', instead: 'send-reset-link' },
  })
})

test('P6 a lock never stops the reset link, and unlocking opens it in the same step', () => {
  const hard = ready({ account: anAccount({ lock: { kind: 'hard' }, failedSignIns: 50 }) })
  expect(code(decideRemedy(reset, hard))).toBe('decided')
  const { changes, audit } = decided(decideRemedy(unlock, hard))
  expect(changes).toContainEqual({
    change: 'set-account',
    set: { lock: { kind: 'none' }, failedSignIns: 0 },
  })
  expect(audit.map(({ action }) => action)).toEqual(['account.unlocked', 'reset-link.queued'])
  const over = ready({ account: anAccount({ lock: { kind: 'temporary', until: noon } }) })
  expect(code(decideRemedy(unlock, over))).toBe('not-locked')
})

test('V10 two minutes between mails, three an hour, five a day', () => {
  const after = (...ages: number[]) =>
    decideRemedy(
      reset,
      ready({ account: anAccount(), sends: { desk: ages.map((m) => noon - minutes(m)), patient: [] } }),
    )
  expect(after(1)).toMatchObject({ refused: { code: 'sent-a-moment-ago', until: noon + minutes(1) } })
  expect(code(after(2))).toBe('decided')
  expect(code(after(5, 20, 59))).toBe('too-many-this-hour')
  expect(code(after(61, 200, 300, 400, 500))).toBe('too-many-today')
})

test('edge cases 9, 14, 35 no address, a bouncing one, or no whole birth date: refused before the press', () => {
  const patient = (over: Parameters<typeof aPatient>[0]) =>
    code(decideRemedy(reset, ready({ account: anAccount(), patient: aPatient(over) })))
  expect(patient({ contacts: [] })).toBe('no-contact-on-file')
  const bouncing = aContact({ kind: 'email', value: 'a@example.org', standing: 'bouncing' })
  expect(patient({ contacts: [bouncing] })).toBe('contact-bouncing')
  expect(patient({ birthDate: '1984' })).toBe('no-birth-date')
})

test('edge case 7 a patient with a lookalike needs the confirming key, and stays ready in the list', () => {
  const facts = ready({ account: anAccount(), patient: aPatient({ hasLookalike: true }) })
  expect(code(decideRemedy(reset, facts))).toBe('confirm-lookalike')
  expect(
    code(decideRemedy({ remedy: 'send-reset-link', input: { reason: 'deleted', confirm: true } }, facts)),
  ).toBe('decided')
  const standing = remedyStandings(facts).find(({ remedy }) => remedy === 'send-reset-link')
  expect(standing).toMatchObject({ state: 'ready', missing: [{ code: 'confirm-lookalike' }] })
})

test.each(Role.options)('S10 %s may send links and unlock exactly as the table of rights says', (role) => {
  const facts = ready({
    staff: { id: 'staff-1', role },
    account: anAccount({ lock: { kind: 'hard' } }),
  })
  const may = (order: RemedyOrder) => code(decideRemedy(order, facts)) === 'decided'
  const has = (right: Right) => rights['work-calls'].includes(role) && rights[right].includes(role)
  expect(may(reset)).toBe(has('send-links'))
  expect(may(unlock)).toBe(has('unlock'))
})

test('call-notes §1 a key belongs to its remedy for ever', () => {
  expect(Object.entries(remedies).map(([id, { key }]) => `${key} ${id}`)).toEqual([
    '1 resend-invitation',
    '2 send-reset-link',
    '3 unlock-and-send-reset-link',
    '4 send-username-reminder',
    '5 confirm-username',
    '6 issue-temporary-login',
    '7 print-activation-code',
    '8 start-contact-change',
    ' start-phone-change',
    '9 sign-out-everywhere',
    ' confirm-email',
    ' unblock-email',
    ' cancel-contact-change',
    ' unlock-only',
    ' reactivate',
    ' release-hold',
    'F9 freeze',
    'F8 flag-call',
    'd flag-duplicate',
    'o override-check',
    'u take-back',
  ])
})
