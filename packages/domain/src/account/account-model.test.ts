import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callStateAt } from '../call/call-state.ts'
import { decideChooseRecord } from '../call/choose-record.ts'
import { decideClose } from '../call/decide-close.ts'
import { decideCaller, decideLeaveRecord, decideResume } from '../call/decide-steps.ts'
import { decideChangeAnswer } from '../contact-change/decide-answer.ts'
import { decideApply } from '../contact-change/decide-apply.ts'
import { type Decision, isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { decideForgotPassword, decideForgotUsername, decideNewLink } from '../recover/decide-recovery.ts'
import { decideBirthDate } from '../redeem/check-detail.ts'
import { decideChoosePassword } from '../redeem/decide-choose-password.ts'
import { decideOpenLink } from '../redeem/decide-open-link.ts'
import { anAccount } from '../remedies/any-call-facts.fixture.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import type { RemedyOrder } from '../remedies/remedy-inputs.ts'
import { hours, minutes } from '../shared/instant.ts'
import { decidePatientSignIn } from '../sign-in/decide-patient-sign-in.ts'
import { assuranceAt, reaches } from '../verify/assurance.ts'
import { decideEndCallBack, decideStartCallBack } from '../verify/call-back.ts'
import { aCall, aPatient, callFacts, rightAnswers } from '../verify/call-facts.fixture.ts'
import { decidePhotoId } from '../verify/photo-id.ts'
import { decideStartVerification } from '../verify/start-verification.ts'
import { decideSubmit } from '../verify/submit-answers.ts'
import { isLive } from './access-link.ts'
import { after } from './account-model.fixture.ts'
import type { PortalAccount } from './portal-account.ts'

const born = '1984-03-12'
const typedHash = 'argon-hash-of-the-patient'
const wrongAnswers = rightAnswers.map(({ item }) => ({ item, said: 'a-guess 0000001' }))
const reason = 'not-received'
const orders: RemedyOrder[] = [
  { remedy: 'resend-invitation', input: { reason, confirm: true } },
  { remedy: 'send-reset-link', input: { reason, confirm: true } },
  { remedy: 'unlock-and-send-reset-link', input: { reason: 'forgot-password', confirm: true } },
]
const searched = {
  patientId: 'patient-1',
  searchedBy: ['full-name', 'birth-date'],
  needsThirdIdentifier: false,
  viewedAt: [],
}

const NEW_ADDRESS = 'maria.new@example.net'
const newAddress = {
  remedy: 'start-contact-change',
  input: { reason: 'work-or-school', email: NEW_ADDRESS, confirm: true },
} as const
/** As if a colleague had just agreed to exactly this, and the own password had been typed again. */
const withConsent = (f: CallFacts): CallFacts => ({
  ...f,
  staff: { ...f.staff, reauthenticatedAt: f.now },
  orderHash: 'this-order',
  approvals: [
    {
      id: 'approval-1',
      remedy: 'start-contact-change',
      patientId: f.patient.id,
      callId: f.call.id,
      askedBy: f.staff.id,
      askedAt: f.now,
      until: f.now + minutes(10),
      orderHash: 'this-order',
      reason: 'work-or-school',
      level: 'strong',
      methods: [],
      end: 'approved',
    },
  ],
})
/** The same caller, as sure of by answers and a call-back as by the photo ID that was seen. */
const byPhone = (f: CallFacts): CallFacts =>
  f.verification?.verifiedAt === undefined
    ? f
    : {
        ...f,
        verification: {
          ...f.verification,
          checks: [
            {
              kind: 'knowledge',
              at: f.verification.verifiedAt,
              outcome: 'matched',
              items: ['postcode', 'phone-on-file', 'preferred-clinician'],
            },
            { kind: 'call-back', at: f.verification.verifiedAt, outcome: 'matched', contactId: 'phone' },
          ],
        },
      }
const bringsName = (template: string): boolean =>
  ['username-reminder', 'username-reminder-shared', 'already-enrolled'].includes(template)

/** One act of somebody: what staff or patient may do, with a number that picks among what is there. */
type Act = { by: 'desk' | 'patient'; does: (facts: CallFacts, pick: number) => Decision | undefined }
const onLink =
  (decide: (facts: CallFacts, link: CallFacts['links'][number]) => Decision) =>
  (f: CallFacts, pick: number) => {
    const link = f.links[pick % Math.max(1, f.links.length)]
    return link && decide(f, link)
  }
const choose = (birthDate: string) =>
  onLink((f, link) => decideChoosePassword(f, link, { birthDate, chosen: { hash: typedHash } }))
const acts: Record<string, Act> = {
  'patient signs in': { by: 'patient', does: (f) => decidePatientSignIn(f, { passwordRight: true }) },
  'a wrong password': { by: 'patient', does: (f) => decidePatientSignIn(f, { passwordRight: false }) },
  'forgot password': { by: 'patient', does: decideForgotPassword },
  'forgot username': { by: 'patient', does: (f, pick) => decideForgotUsername(f, 1 + (pick % 2)) },
  'new link from an old one': { by: 'patient', does: onLink(decideNewLink) },
  'opens a link': { by: 'patient', does: onLink(decideOpenLink) },
  'wrong birth date': { by: 'patient', does: onLink((f, link) => decideBirthDate(f, link, '1999-01-01')) },
  'right birth date': { by: 'patient', does: onLink((f, link) => decideBirthDate(f, link, born)) },
  'chooses a password': { by: 'patient', does: choose(born) },
  'a stranger chooses a password': { by: 'patient', does: choose('1999-01-01') },
  'opens the record': { by: 'desk', does: (f) => decideChooseRecord(f, searched) },
  'lets it go': { by: 'desk', does: decideLeaveRecord },
  'another caller': {
    by: 'desk',
    does: (f, pick) =>
      decideCaller(f, {
        relationship: pick % 2 ? 'self' : 'parent',
        language: 'en',
        interpreter: false,
        relay: false,
      }),
  },
  'takes the call up': { by: 'desk', does: decideResume },
  'draws items': { by: 'desk', does: (f, pick) => decideStartVerification(f, (n) => pick % n) },
  'right answers': { by: 'desk', does: (f) => decideSubmit(f, rightAnswers) },
  'wrong answers': { by: 'desk', does: (f) => decideSubmit(f, wrongAnswers) },
  'calls back': { by: 'desk', does: decideStartCallBack },
  'call-back ends': {
    by: 'desk',
    does: (f, pick) => decideEndCallBack(f, pick % 2 ? 'answered' : 'someone-else'),
  },
  'photo ID': { by: 'desk', does: (f) => decidePhotoId(f, { document: 'passport', sure: true }) },
  'a remedy': { by: 'desk', does: (f, pick) => decideRemedy(orders[pick % 3] as RemedyOrder, f) },
  'takes back': {
    by: 'desk',
    does: (f) =>
      decideRemedy(
        {
          remedy: 'take-back',
          input: { linkId: f.links[0]?.id ?? '', reason: 'wrong-remedy' },
        },
        f,
      ),
  },
  'starts a contact change': {
    by: 'desk',
    does: (f, pick) => decideRemedy(newAddress, withConsent(pick % 3 ? byPhone(f) : f)),
  },
  'stops a contact change': {
    by: 'desk',
    does: (f) =>
      decideRemedy({ remedy: 'cancel-contact-change', input: { reason: 'suspicious', confirm: true } }, f),
  },
  'presses on a page of the change': {
    by: 'patient',
    does: (f, pick) =>
      f.contactChange &&
      decideChangeAnswer(
        f,
        f.contactChange,
        (['proof', 'proof', 'proof', 'stop', 'not-for-me'] as const)[pick % 5] ?? 'proof',
        pick === 9 ? 'other-record' : undefined,
      ),
  },
  'the server settles the change': {
    by: 'patient',
    does: (f) => (f.contactChange ? decideApply(f) : undefined),
  },
  'closes the call': { by: 'desk', does: (f) => decideClose(f, 'information-only') },
}
/** What ends a call or a check early is rare, or no walk would get far. */
const rare = ['lets it go', 'another caller', 'closes the call']
const common = Object.keys(acts).filter((name) => !rare.includes(name))
const step = fc.record({
  name: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('photo ID', 'a remedy', 'chooses a password') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'starts a contact change',
        'presses on a page of the change',
        'the server settles the change',
      ),
    },
    { weight: 12, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  ),
  pick: fc.nat(11),
  wait: fc.constantFrom(0, 0, 0, 0, 0, 1, 3, 21, 90, 1_440),
})
const fresh = (f: CallFacts, channel: 'phone' | 'counter', id: string): CallFacts => {
  const { verification: _, ...rest } = f
  return { ...rest, call: aCall({ id, channel, openedAt: f.now, lastActivityAt: f.now }) }
}
/** A record that was never invited, or a login in use; the walk goes on from there. */
const walk = fc.record({
  start: fc.constantFrom(undefined, anAccount()),
  steps: fc.array(step, { minLength: 1, maxLength: 60, size: 'max' }),
})
type Walk = { start: PortalAccount | undefined; steps: { name: string; pick: number; wait: number }[] }

/** Walks; each decision is handed to `look` with what was known before and after it. */
function follow(
  { start, steps }: Walk,
  look: (seen: {
    name: string
    act: Act
    before: CallFacts
    decision: Decision
    next: CallFacts
  }) => void = () => {},
): CallFacts {
  let facts = fresh(callFacts(start ? { account: start } : {}), 'counter', 'call-0')
  steps.forEach(({ name, pick, wait }, i) => {
    const now = facts.now + minutes(wait)
    const state = callStateAt(facts.call, facts.policy, now)
    // Most calls that fell idle are over; a few are taken up again.
    const open = state !== 'closed' && (state !== 'wrap-up' || pick % 3 === 0)
    const before = open
      ? { ...facts, now }
      : fresh({ ...facts, now }, pick % 3 ? 'counter' : 'phone', `call-${i}`)
    const act = acts[name] as Act
    const decision = act.does(before, pick)
    facts = decision ? after(before, decision) : before
    if (decision) look({ name, act, before, decision, next: facts })
  })
  return facts
}
const check = (look: Parameters<typeof follow>[1]) =>
  fc.assert(
    fc.property(walk, (way) => {
      follow(way, look)
    }),
    { numRuns: 300 },
  )

test('invariant 1 only to the address on file: no mail names a recipient, no decision holds an address', () => {
  check(({ decision }) => {
    for (const order of decision.messages ?? []) {
      // The one exception: a contact change asks its new address for proof, and tells it once it counts (domain §3.9).
      if (order.to === 'new-contact')
        expect(['contact-change-new', 'contact-changed']).toContain(order.template)
      // What brings a way in goes where a new address gains nothing by it.
      expect(order.to === 'recovery-address').toBe(order.withNewLink === true || bringsName(order.template))
      const fields = ['template', 'to', 'askedBy', 'withNewLink', 'aboutChange', 'params']
      expect(Object.keys(order).filter((key) => !fields.includes(key))).toEqual([])
    }
    // A new address is said to be kept, never to be sent to; beside it there is none.
    expect(JSON.stringify(decision).replaceAll(NEW_ADDRESS, '')).not.toContain('@')
  })
})

test('invariant 2 staff never choose a password, and a link opens one only with the birth date', () => {
  check(({ act, before, decision }) => {
    const changes = decision.changes ?? []
    const stored = changes.some(({ change }) => change === 'set-password')
    if (act.by === 'desk') expect(stored || JSON.stringify(decision).includes(typedHash)).toBe(false)
    if (!stored) return
    const first = changes[0]
    const link = before.links.find(({ id }) => first?.change === 'redeem-link' && id === first.linkId)
    expect(link && isLive(link, before.now)).toBe(true)
  })
  check(({ name, decision }) => {
    if (name === 'a stranger chooses a password') expect(JSON.stringify(decision)).not.toContain(typedHash)
  })
})

test('invariant 3 blind: no decision of the desk holds what is on file or what was typed', () => {
  const { mrn = '', clinician = '', lastVisitMonth = '', birthDate = '' } = aPatient()
  const secrets = [
    mrn,
    clinician,
    lastVisitMonth,
    birthDate,
    '97701',
    '12 Alder',
    '555-0142',
    '5550142',
    'a-guess',
  ]
  check(({ act, decision }) => {
    if (act.by !== 'desk') return
    const text = JSON.stringify(decision)
    for (const secret of secrets) expect(text).not.toContain(secret)
  })
})

test('invariant 4 no audit, no action: whatever changes or mails something has its entry', () => {
  check(({ decision }) => {
    const acted = (decision.changes?.length ?? 0) + (decision.messages?.length ?? 0) > 0
    if (acted || isRefused(decision)) expect(decision.audit.length).toBeGreaterThan(0)
  })
})

test('domain §3.2 never two live links of a kind, and none is made for a caller below basic', () => {
  check(({ name, before, decision, next }) => {
    for (const kind of ['invitation', 'reset'] as const) {
      expect(
        next.links.filter((link) => link.kind === kind && isLive(link, next.now)).length,
      ).toBeLessThanOrEqual(1)
    }
    const made = (decision.changes ?? []).some(({ change }) => change === 'create-link')
    if (made && name === 'a remedy') {
      expect(reaches(assuranceAt(before.verification, before).level, 'basic')).toBe(true)
    }
  })
})

test('domain §3.5 never more than three failed checks in 24 hours, whatever is tried', () => {
  check(({ next }) => {
    expect(next.failures.filter(({ at }) => at > next.now - hours(24)).length).toBeLessThanOrEqual(3)
  })
})

test("V10 never more than three of the desk's mails an hour or five a day, nor of the patient's own", () => {
  check(({ next }) => {
    for (const sends of [next.sends.desk, next.sends.patient]) {
      expect(sends.filter((at) => at > next.now - hours(1)).length).toBeLessThanOrEqual(3)
      expect(sends.filter((at) => at > next.now - hours(24)).length).toBeLessThanOrEqual(5)
    }
  })
})

/** What remains to be done at the counter, a day later: photo ID, one remedy, the mail, a password, a sign-in. */
function helpAtTheCounter(reached: CallFacts): string {
  let facts = fresh({ ...reached, now: reached.now + hours(25) }, 'counter', 'call-last')
  facts = after(facts, decidePhotoId(facts, { document: 'passport', sure: true }))
  expect(assuranceAt(facts.verification, facts).level).toBe('strong')
  const sent = orders.map((order) => decideRemedy(order, facts)).find((decision) => !isRefused(decision))
  if (!sent) return 'no remedy'
  facts = after(facts, sent)
  const newest = facts.links[0]
  if (!newest) return 'no link'
  const chosen = decideChoosePassword(facts, newest, { birthDate: born, chosen: { hash: typedHash } })
  facts = after(facts, chosen)
  return decidePatientSignIn(facts, { passwordRight: true }).result
}

test('invariant 5 no dead ends: from every state a walk reaches, photo ID at the counter leads to "signed in"', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(walk, fc.constantFrom(0, 0, 8, 60), (way, failures) => {
      const end = follow(way)
      const { account } = end
      // Long runs of wrong passwords are rare in a walk, so some are added: they reach the hard lock.
      let facts = end
      for (let i = 0; i < failures && account; i++) {
        facts = { ...facts, now: facts.now + hours(1) }
        facts = after(facts, decidePatientSignIn(facts, { passwordRight: false }))
      }
      reached.add(`${facts.account?.lifecycle ?? 'none'} ${facts.account?.lock.kind ?? ''}`)
      expect(helpAtTheCounter(facts)).toBe('signed-in')
    }),
    { numRuns: 400 },
  )
  expect([...reached]).toEqual(
    expect.arrayContaining(['none ', 'invited none', 'active none', 'active hard']),
  )
})

test('the walks are worth something: they reach every act, done as well as refused', () => {
  const done = new Set<string>()
  const refused = new Set<string>()
  const look: Parameters<typeof follow>[1] = ({ name, decision }) => {
    const acted = !isRefused(decision) && decision.changes.length + decision.messages.length > 0
    if (acted) done.add(name)
    else refused.add(name)
  }
  for (const way of fc.sample(walk, { numRuns: 1_500, seed: 7 })) follow(way, look)
  expect([...done].sort()).toEqual(
    Object.keys(acts)
      .filter((name) => name !== 'a stranger chooses a password' || done.has(name))
      .sort(),
  )
  expect(refused.size).toBeGreaterThan(15)
})

test('domain §3.9 no new address counts before its time, and none that was stopped ever does', () => {
  const applied = { inPerson: 0, later: 0 }
  const look: Parameters<typeof follow>[1] = ({ before, decision }) => {
    const changes = decision.changes ?? []
    if (!changes.some(({ change }) => change === 'apply-contact-change')) return
    const change = before.contactChange
    expect(change?.end).toBeUndefined()
    expect(change?.held).toBeUndefined()
    applied[change?.inPerson ? 'inPerson' : 'later']++
    if (change?.inPerson) return
    expect(before.now).toBeGreaterThanOrEqual((change?.provedAt ?? Number.NaN) + hours(24))
  }
  check(look)
  // Walks that are the same each time show that both ways are reached.
  for (const way of fc.sample(walk, { numRuns: 1_500, seed: 7 })) follow(way, look)
  expect(Math.min(applied.inPerson, applied.later)).toBeGreaterThan(0)
})
