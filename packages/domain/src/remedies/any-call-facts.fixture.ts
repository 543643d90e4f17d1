import fc from 'fast-check'
import { HoldKind, InactiveReason, Lifecycle, type PortalAccount } from '../account/portal-account.ts'
import { Relationship } from '../call/call-session.ts'
import { Role } from '../call/roles.ts'
import { type ContactChange, ContactChangeEnd, HeldWhy } from '../contact-change/contact-change.ts'
import type { CallFacts } from '../facts.ts'
import { Mark } from '../marks/mark.ts'
import { type AboutPatient, AuthorityKind } from '../proxy/authority.ts'
import { hours, minutes } from '../shared/instant.ts'
import {
  aCall,
  aContact,
  anAuthority,
  aPatient,
  aVerification,
  callFacts,
  leo,
  noon,
} from '../verify/call-facts.fixture.ts'
import type { Check, Verification } from '../verify/verification.ts'
import { aLink, aMessage, anAccount, anEvent } from './a-login.fixture.ts'
import { anyLinksAndMails } from './any-links-and-mails.fixture.ts'

export { aLink, aMessage, anAccount, anEvent }

const knowledge = (items: Extract<Check, { kind: 'knowledge' }>['items']): Check => ({
  kind: 'knowledge',
  at: noon - minutes(1),
  outcome: 'matched',
  items,
})

/** A check of this caller that is live at `noon`, at the level named. */
export const verified = (level: 'basic' | 'standard' | 'strong'): Verification => {
  const checks: Record<typeof level, Check[]> = {
    basic: [knowledge(['postcode'])],
    standard: [knowledge(['postcode', 'phone-on-file', 'preferred-clinician'])],
    strong: [
      {
        kind: 'photo-id',
        at: noon - minutes(1),
        outcome: 'matched',
        document: 'passport',
        present: true,
      },
    ],
  }
  return aVerification({ drawn: [], submits: 1, checks: checks[level], verifiedAt: noon - minutes(1) })
}

const anyLock: fc.Arbitrary<PortalAccount['lock']> = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  fc.constant({ kind: 'hard' as const }),
  fc.integer({ min: -60, max: 60 }).map((m) => ({ kind: 'temporary' as const, until: noon + minutes(m) })),
)

export const anyAccount: fc.Arbitrary<PortalAccount | undefined> = fc.option(
  fc
    .record({
      lifecycle: fc.constantFrom(...Lifecycle.options),
      hold: fc.constantFrom(...HoldKind.options),
      inactiveReason: fc.constantFrom(...InactiveReason.options),
      lock: anyLock,
      credential: fc.constantFrom('set' as const, 'set' as const, 'must-change' as const),
      failedSignIns: fc.nat(60),
      lastIn: fc.option(fc.nat(5_000), { nil: undefined }),
    })
    .map(({ lastIn, inactiveReason, ...axes }) =>
      anAccount({
        ...axes,
        ...(axes.lifecycle === 'deactivated' ? { inactiveReason } : {}),
        ...(lastIn === undefined ? {} : { lastSignInAt: noon - minutes(lastIn) }),
      }),
    ),
  { nil: undefined },
)

const anyEvents = fc
  .array(
    fc.record({
      action: fc.constantFrom(
        'patient.sign-in-failed' as const,
        'patient.signed-in' as const,
        'link.opened' as const,
        'link.refused' as const,
        'link.detail-wrong' as const,
        'patient.password-refused' as const,
        'account.held' as const,
      ),
      reason: fc.constantFrom('wrong-password', 'expired', 'superseded', 'redeemed', 'too-short', 'locked'),
      age: fc.nat(3_000),
      link: fc.nat(5),
    }),
    { maxLength: 8 },
  )
  .map((events) =>
    events
      .sort((a, b) => a.age - b.age)
      .map(({ age, link, ...event }, i) =>
        anEvent({ ...event, idx: 100 - i, at: noon - minutes(age), object: `link:link-${link}` }),
      ),
  )

const anyPatient = fc
  .record({
    deceased: fc.boolean(),
    hasLookalike: fc.boolean(),
    email: fc.constantFrom('good', 'bouncing', 'none'),
    sex: fc.constantFrom('female' as const, 'male' as const, 'unknown' as const),
    birthDate: fc.constantFrom('1984-03-12', '1984'),
  })
  .map(({ email, ...over }) =>
    aPatient({
      ...over,
      contacts:
        email === 'none'
          ? []
          : [
              aContact({
                kind: 'email',
                value: 'maria.garcia@example.org',
                standing: email === 'good' ? 'good' : 'bouncing',
              }),
            ],
    }),
  )

const anyVerification: fc.Arbitrary<Verification | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom('basic' as const, 'standard' as const, 'strong' as const).map(verified),
  // Passed once, but run out, for another patient, by another member of staff, or ended.
  fc
    .constantFrom<Partial<Verification>>(
      { verifiedAt: noon - minutes(15) },
      { patientId: 'patient-2' },
      { staffId: 'staff-2' },
      { callId: 'call-0' },
      { endedAt: noon - 1 },
    )
    .map((over) => ({ ...verified('strong'), ...over })),
)

const anyTimes = fc
  .array(fc.nat(3_000), { maxLength: 4 })
  .map((ages) => ages.sort((a, b) => a - b).map((age) => noon - minutes(age)))

/** A new address in any state of its way onto the file. */
const anyChange: fc.Arbitrary<ContactChange> = fc
  .record(
    {
      age: fc.nat(4_000),
      provedAfter: fc.nat(600),
      waits: fc.constantFrom(0, 1_440, 4_320),
      held: fc.constantFrom(...HeldWhy.options),
      end: fc.constantFrom(...ContactChangeEnd.options),
      phone: fc.record({ callId: fc.constantFrom('call-1', 'call-0'), unanswered: fc.nat(3) }),
    },
    { requiredKeys: ['age'] },
  )
  .map(({ age, provedAfter, waits = 1_440, held, end, phone }) => {
    const askedAt = noon - minutes(age)
    const provedAt = provedAfter === undefined ? undefined : askedAt + minutes(provedAfter)
    return {
      id: 'change-1',
      askedBy: 'staff-1',
      askedAt,
      proofUntil: askedAt + hours(24),
      inPerson: waits === 0,
      ...(provedAt === undefined ? {} : { provedAt, usableFrom: provedAt + minutes(waits) }),
      ...(held ? { held } : {}),
      ...(end ? { end, endedAt: noon } : {}),
      ...(phone ? { phone } : {}),
    }
  })

/** What happens beside the account: close names, a second chart, a shared mailbox, trouble that the server noticed. */
const anyNeighbours = fc.record(
  {
    nearMisses: anyTimes,
    secondChartTries: anyTimes,
    sharedEmail: fc.record(
      { accounts: fc.nat(3), otherOpenedAt: fc.nat(3_000).map((age) => noon - minutes(age)) },
      { requiredKeys: ['accounts'] },
    ),
    failing: fc.record({ people: fc.nat(20), usual: fc.constant(5) }),
    contactChange: anyChange,
  },
  { requiredKeys: ['nearMisses', 'secondChartTries', 'sharedEmail'] },
)

/** Whom a representative may call about: of any age, with any or no authority, with a note or without. */
const anyAbout: fc.Arbitrary<AboutPatient | undefined> = fc.option(
  fc
    .record({
      birthDate: fc.constantFrom('2019-06-01', '2012-06-01', '1990-06-01', '2019'),
      deceased: fc.constantFrom(false, false, true),
      marks: fc.subarray([...Mark.options]),
      kinds: fc.subarray([...AuthorityKind.options]),
      endsOn: fc.constantFrom('2026-03-02', '2026-03', '2030'),
    })
    .map(({ kinds, endsOn, ...rest }) =>
      leo({ ...rest, authorities: kinds.map((kind) => anAuthority({ kind, endsOn })) }),
    ),
  { nil: undefined },
)

/** Any state of the account, seen by a caller with any standing. */
export const anyCallFacts: fc.Arbitrary<CallFacts> = fc
  .record({
    account: anyAccount,
    sent: anyLinksAndMails,
    events: anyEvents,
    patient: anyPatient,
    verification: anyVerification,
    sends: fc.array(
      fc.nat(2_000).map((m) => noon - minutes(m)),
      { maxLength: 6 },
    ),
    near: anyNeighbours,
    about: anyAbout,
    role: fc.constantFrom(...Role.options),
    call: fc.record({
      relationship: fc.constantFrom(...Relationship.options),
      state: fc.constantFrom('open' as const, 'waiting' as const, 'wrap-up' as const, 'closed' as const),
      staffId: fc.constantFrom('staff-1', 'staff-1', 'staff-2'),
      aboutId: fc.constantFrom('patient-leo', 'patient-other'),
      consentAt: fc.constantFrom(noon - minutes(30), noon),
    }),
  })
  .map(({ account, sent, verification, sends, near, role, call, about, ...rest }) =>
    callFacts({
      ...rest,
      ...near,
      ...(about ? { about } : {}),
      ...sent,
      ...(account ? { account } : {}),
      ...(verification ? { verification } : {}),
      sends: { desk: sends, patient: [] },
      staff: { id: 'staff-1', role },
      call: aCall(call),
    }),
  )

/** Facts in which only the account's own state differs: who is calling and what was proved is ready for a remedy. */
export const anyReadyFacts: fc.Arbitrary<CallFacts> = anyCallFacts.map((facts) => ({
  ...facts,
  staff: { id: 'staff-1', role: 'agent' as const },
  call: aCall(),
  verification: verified('basic'),
}))

/** Facts with which exactly the remedies of the account's state go ahead, whatever was sent before. */
export const anySendingFacts: fc.Arbitrary<CallFacts> = fc
  .record({
    account: fc.constantFrom(
      undefined,
      anAccount({ lifecycle: 'invited', credential: 'none' }),
      anAccount(),
      anAccount({ lock: { kind: 'hard' }, failedSignIns: 50 }),
    ),
    sent: anyLinksAndMails,
    events: anyEvents,
  })
  .map(({ account, sent, events }) =>
    callFacts({ events, ...sent, ...(account ? { account } : {}), verification: verified('basic') }),
  )
