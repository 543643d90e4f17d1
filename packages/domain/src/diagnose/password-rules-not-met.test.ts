import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PatientEvent } from '../facts.ts'
import { aLink, anAccount, anEvent, anyCallFacts } from '../remedies/any-call-facts.fixture.ts'
import { hours, minutes } from '../shared/instant.ts'
import { noon } from '../verify/call-facts.fixture.ts'
import { diagnose } from './diagnose.ts'
import { codes, inWords, top } from './diagnosed.fixture.ts'

const refused = (rule: string, ago: number): PatientEvent =>
  anEvent({
    action: 'patient.password-refused',
    outcome: 'refused',
    reason: rule,
    at: noon - minutes(ago),
    object: 'link:link-1',
  })
const invited = anAccount({ lifecycle: 'invited', credential: 'none' })
const open = aLink({ kind: 'invitation', openedAt: noon - minutes(2), expiresAt: noon + hours(20) })
const events = [refused('too-short', 1), refused('common', 2)]

test('PASSWORD_RULES_NOT_MET: the page is still open, and the last rule is named', () => {
  const facts = { account: invited, links: [open], events }
  expect(top(facts)).toMatchObject({ code: 'PASSWORD_RULES_NOT_MET', confidence: 'certain' })
  expect(inWords(facts)).toMatchObject({
    headline: 'New password refused by a rule',
    next: { label: 'Read the rule to the caller' },
    evidence: [
      {
        at: noon - minutes(1),
        text: 'Choose-a-password said no 2 times by then: it was too short; it needs at least 15 characters.',
      },
      { text: 'The link is still open, works until March 4 at 2:00 AM.' },
    ],
  })
  expect(inWords(facts).say.es).toContain('porque era muy corta; necesita al menos 15 caracteres.')
})

test('PASSWORD_RULES_NOT_MET: at basic the rule is not said, and a rule of another version is not invented', () => {
  const facts = { account: invited, links: [open], events }
  expect(inWords(facts, 'basic').say.en).not.toContain('too short')
  expect(inWords({ ...facts, events: [refused('of-tomorrow', 1)] }).say).toEqual(inWords(facts, 'basic').say)
})

test('PASSWORD_RULES_NOT_MET: a closed page leaves a hint, a chosen password or a sign-in nothing', () => {
  const account = anAccount()
  expect(top({ account, events })).toMatchObject({ code: 'PASSWORD_RULES_NOT_MET', confidence: 'likely' })
  for (const over of [{ passwordSetAt: noon - 1 }, { lastSignInAt: noon - 1 }])
    expect(codes({ account: anAccount(over), events })).not.toContain('PASSWORD_RULES_NOT_MET')
  expect(codes({ account, events: [refused('common', 60 * 25)] })).not.toContain('PASSWORD_RULES_NOT_MET')
})

test('domain §5 a rule is only named when the page refused one by it within a day', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const cause = diagnose(facts).causes.find(({ code }) => code === 'PASSWORD_RULES_NOT_MET')
      if (!cause) return
      const refusals = facts.events.filter(
        ({ action, at }) => action === 'patient.password-refused' && at >= facts.now - hours(24),
      )
      expect(refusals.map(({ reason }) => reason)).toContain(cause.rule)
    }),
  )
})
