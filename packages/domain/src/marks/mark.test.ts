import { expect, test } from 'vitest'
import { hasPrivateMailbox } from '../account/email-on-file.ts'
import { Role } from '../call/roles.ts'
import { diagnose } from '../diagnose/diagnose.ts'
import { decideForgotPassword } from '../recover/decide-recovery.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { aPatient, callFacts } from '../verify/call-facts.fixture.ts'
import { confirmationContact } from '../verify/confirm-by-number.ts'
import type { Mark } from './mark.ts'

const marked = (mark: Mark, role: Role = 'agent') =>
  callFacts({
    patient: aPatient({ marks: [mark] }),
    account: anAccount(),
    verification: verified('strong'),
    staff: { id: 'staff-1', role },
  })
const missing = (facts: ReturnType<typeof callFacts>) =>
  Object.fromEntries(
    remedyStandings(facts).map((one) => [one.remedy, one.missing.map(({ code }) => code as string)]),
  )

test('edge case 31 nothing is mailed to who asked for it, and the desk reads that, not why', () => {
  const facts = marked('no-mail')
  const stops = missing(facts)
  for (const remedy of [
    'send-reset-link',
    'send-username-reminder',
    'issue-temporary-login',
    'start-contact-change',
  ])
    expect([remedy, stops[remedy]]).toEqual([remedy, expect.arrayContaining(['mail-not-allowed'])])
  expect(diagnose(facts).causes).toContainEqual(
    expect.objectContaining({ code: 'MAIL_SUPPRESSED', variant: 'not-allowed' }),
  )
  // Neither the patient's own tap, nor a notice, nor a link to prove a call with brings one.
  expect(decideForgotPassword(facts)).toMatchObject({
    messages: [],
    audit: [{ outcome: 'refused', reason: 'mail-not-allowed' }],
  })
  expect(hasPrivateMailbox(facts.patient)).toBe(false)
  expect(confirmationContact(facts)).toBeUndefined()
})

test.each(Role.options)('edge case 4 a note sends every step to a supervisor: %s', (role) => {
  const stops = missing(marked('supervisor-only', role))
  const may = role === 'supervisor' || role === 'privacy-officer'
  for (const remedy of ['send-reset-link', 'unlock-only', 'sign-out-everywhere', 'issue-temporary-login'])
    expect([remedy, stops[remedy]?.includes('supervisor-only')]).toEqual([remedy, !may])
  // What protects is anybody's.
  expect(stops['freeze']).not.toContain('supervisor-only')
  expect(stops['flag-call']).not.toContain('supervisor-only')
})
