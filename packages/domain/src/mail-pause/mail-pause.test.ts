import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Role } from '../call/roles.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { minutes } from '../shared/instant.ts'
import { aContact, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { askResumeBlock, isMassFailure, type MailPause, resumeBlock } from './mail-pause.ts'
import { type FailedMail, sendAgain } from './send-again.ts'

const pause: MailPause = { id: 'pause-1', pausedAt: noon - minutes(30) }
const asked: MailPause = { ...pause, askedBy: 'staff-1', askedAt: noon - minutes(2) }
const ines = { id: 'staff-9', role: 'supervisor' as const }
const email = aContact({ kind: 'email', value: 'maria@bigmail.example' })

describe('edge case 34 a provider that turns everybody away', () => {
  test.each([
    [{ peopleFailed: 5, taken: 0 }, true],
    [{ peopleFailed: 5, taken: 4 }, true],
    [{ peopleFailed: 5, taken: 5 }, false],
    [{ peopleFailed: 4, taken: 0 }, false],
  ])('%o: %s', (mails, is) => expect(isMassFailure(mails, defaultPolicy)).toBe(is))

  test('every remedy that mails is refused with another way, and no other is', () => {
    const facts = callFacts({
      verification: verified('strong'),
      account: anAccount(),
      patient: aPatient({ contacts: [email] }),
      mailPausedSince: noon - minutes(30),
    })
    const paused = remedyStandings(facts).filter(({ missing }) =>
      missing.some(({ code }) => code === 'sends-paused'),
    )
    expect(paused.map(({ remedy }) => remedy).sort()).toEqual(
      [
        'reactivate',
        'release-hold',
        'resend-invitation',
        'send-reset-link',
        'send-username-reminder',
        'unlock-and-send-reset-link',
      ].sort(),
    )
    const reset = paused.find(({ remedy }) => remedy === 'send-reset-link')
    expect(reset).toMatchObject({ state: 'wait', missing: [{ instead: 'issue-temporary-login' }] })
    const without = { ...facts, policy: { ...facts.policy, temporaryLogin: false } }
    const other = remedyStandings(without).find(({ remedy }) => remedy === 'send-reset-link')
    expect(other?.missing[0]).toMatchObject({ instead: 'print-activation-code' })
  })

  test('MAIL_SUPPRESSED names the provider, not the patient, where a mail did not get there', () => {
    const message = {
      id: 'mail-1',
      template: 'reset',
      state: 'suppressed',
      queuedAt: noon - minutes(40),
      tries: 1,
      askedBy: 'desk',
    } as const
    const blocked = { ...email, suppressed: { reason: 'blocked' as const, at: noon - minutes(39) } }
    const facts = callFacts({
      account: anAccount(),
      patient: aPatient({ contacts: [blocked] }),
      messages: [message],
      mailPausedSince: noon - minutes(30),
    })
    const cause = (over: object) =>
      diagnose({ ...facts, ...over }).causes.find(({ code }) => code === 'MAIL_SUPPRESSED')
    expect(cause({})).toMatchObject({ variant: 'paused', nextRemedy: 'issue-temporary-login' })
    expect(cause({ mailPausedSince: undefined })).toMatchObject({ variant: 'blocked' })
  })
})

describe('edge case 34 sending goes on after two people', () => {
  test('whoever asks, another who may approve agrees, within ten minutes, once', () => {
    expect(askResumeBlock(pause, defaultPolicy, noon)).toBeUndefined()
    expect(askResumeBlock(asked, defaultPolicy, noon)).toMatchObject({ code: 'approval-pending' })
    expect(resumeBlock(asked, ines, defaultPolicy, noon)).toBeUndefined()
    expect(resumeBlock(pause, ines, defaultPolicy, noon)).toMatchObject({ code: 'approval-needed' })
    expect(resumeBlock(asked, ines, defaultPolicy, noon + minutes(8))).toMatchObject({
      code: 'approval-needed',
    })
    expect(askResumeBlock(asked, defaultPolicy, noon + minutes(8))).toBeUndefined()
    const over = { ...asked, resumedAt: noon }
    expect(resumeBlock(over, ines, defaultPolicy, noon)).toMatchObject({ code: 'someone-else-changed-it' })
    expect(askResumeBlock(over, defaultPolicy, noon)).toMatchObject({ code: 'someone-else-changed-it' })
  })
  test('domain §3.10 never by one person alone', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Role.options), (role) => {
        expect(resumeBlock(asked, { id: 'staff-1', role }, defaultPolicy, noon)).toBeDefined()
      }),
    )
  })
})

describe('edge case 34 what had failed is sent once more', () => {
  const { verification: _, ...facts } = callFacts({
    account: anAccount(),
    patient: aPatient({ contacts: [email] }),
  })
  const failed = (over: Partial<FailedMail>): FailedMail => ({
    id: 'mail-1',
    template: 'reset',
    queuedAt: noon - minutes(60),
    askedBy: 'desk',
    params: {},
    ...over,
  })
  const event = (action: 'patient.password-chosen' | 'patient.signed-in') => ({
    idx: 1,
    at: noon - minutes(5),
    action,
    outcome: 'done' as const,
    actor: { kind: 'patient' as const, id: 'account-1' },
  })

  test('a link is a new one with its whole life; a notice says what it said', () => {
    expect(sendAgain(facts, failed({}))).toMatchObject({
      changes: [{ change: 'create-link', kind: 'reset', life: minutes(30) }],
      messages: [{ template: 'reset', to: 'recovery-address', withNewLink: true }],
    })
    const params = { at: noon - minutes(61) }
    expect(sendAgain(facts, failed({ template: 'frozen', askedBy: 'notice', params }))).toMatchObject({
      changes: [],
      messages: [{ template: 'frozen', to: 'contact-on-file', params }],
    })
  })

  const invited = { ...facts, account: anAccount({ lifecycle: 'invited' }) }
  const newer = { id: 'mail-2', template: 'reset', state: 'handed-over', tries: 1, askedBy: 'desk' } as const
  test.each([
    ['the patient chose a password meanwhile', { ...facts, events: [event('patient.password-chosen')] }, {}],
    ['they are in already', facts, { template: 'invitation' as const }],
    ['a newer one is there', { ...facts, messages: [{ ...newer, queuedAt: noon - minutes(9) }] }, {}],
    ['it was true for minutes only', facts, { template: 'locked-for-a-time' as const }],
    [
      'its contact change tells its own way on',
      facts,
      { template: 'phone-changing' as const, aboutChange: true },
    ],
    ['the patient died', { ...facts, patient: aPatient({ contacts: [email], deceased: true }) }, {}],
    ['the login is frozen', { ...facts, account: anAccount({ hold: 'staff' }) }, {}],
    ['nobody can be written to', { ...facts, patient: aPatient({ contacts: [] }) }, {}],
    [
      'they signed in meanwhile',
      { ...facts, events: [event('patient.signed-in')] },
      { template: 'username-reminder' as const },
    ],
  ])('nothing where %s', (_, state, over) => {
    expect(sendAgain(state, failed(over))).toMatchObject({
      messages: [],
      audit: [{ action: 'mail.sent-again', reason: expect.stringMatching(/:not-needed$/) }],
    })
  })
  test('an invitation goes to whoever still waits for one', () => {
    expect(sendAgain(invited, failed({ template: 'invitation' })).messages).toMatchObject([
      { template: 'invitation' },
    ])
  })
})
