import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callPage } from '../call/call-page.ts'
import { IncidentReason } from '../incidents/incident.ts'
import { aMessage, anAccount, anyCallFacts, anyReadyFacts } from '../remedies/any-call-facts.fixture.ts'
import { remedyStandings } from '../remedies/remedies.ts'
import { minutes } from '../shared/instant.ts'
import { aCall, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { diagnose } from './diagnose.ts'
import { codes, inWords, top } from './diagnosed.fixture.ts'

const incident = { id: 'incident-1', reason: 'sign-in-fails', openedAt: noon - minutes(20) } as const
const extras = { staffName: 'Marta Lindqvist', mine: true, waitingCalls: 0 }

test('SERVICE_OUTAGE: an open incident comes before everything else, with its reason', () => {
  const facts = { account: anAccount({ lock: { kind: 'hard' } }), incident } as const
  expect(top(facts)).toMatchObject({ code: 'SERVICE_OUTAGE', confidence: 'certain' })
  expect(inWords(facts)).toMatchObject({
    headline: 'The portal is having trouble',
    evidence: [{ text: 'Incident open since 5:40 AM: Signing in does not work.' }],
    next: { label: 'Offer a call-back' },
  })
  expect(inWords(facts, 'basic').say.en).toContain('I can put you on our list')
})

test('SERVICE_OUTAGE: many who could not sign in are a sign, a few are not', () => {
  expect(codes({ failing: { people: 4, usual: 5 } })).not.toContain('SERVICE_OUTAGE')
  expect(inWords({ account: anAccount(), failing: { people: 9, usual: 5 } })).toMatchObject({
    confidence: 'likely',
    evidence: [{ text: '9 people could not sign in during the last 15 minutes; usual is under 5.' }],
  })
})

test('SERVICE_OUTAGE: a mail of this patient that does not leave the house', () => {
  const waiting = (ago: number) => ({
    messages: [aMessage({ state: 'queued', queuedAt: noon - minutes(ago) })],
  })
  expect(codes(waiting(9))).not.toContain('SERVICE_OUTAGE')
  expect(inWords(waiting(10), 'basic', 'SERVICE_OUTAGE').evidence).toEqual([
    { at: noon - minutes(10), text: 'An email for this patient has waited since then and has not left us.' },
  ])
})

test('console-words §0.1 an incident is told at none, alike for every state of the account', () => {
  const before = { account: anAccount(), incident }
  const line = callPage(callFacts(before), extras).say
  expect(line.en).toMatch(/^The portal has a problem right now.*please try again a little later\.$/)
  fc.assert(
    fc.property(anyCallFacts, ({ verification: _, ...facts }) => {
      const page = callPage({ ...facts, incident, call: aCall() }, extras)
      expect(page.say).toEqual(line)
      expect(page.outage).toMatchObject({ since: incident.openedAt })
    }),
  )
})

test('domain §5 while an incident is open nothing is mailed by the desk; what protects goes on', () => {
  fc.assert(
    fc.property(anyReadyFacts, fc.constantFrom(...IncidentReason.options), (facts, reason) => {
      const during = { ...facts, incident: { ...incident, reason } }
      expect(diagnose(during).causes[0]?.code).toBe('SERVICE_OUTAGE')
      for (const { remedy, missing } of remedyStandings(during)) {
        const blocked = missing.some(({ code }) => code === 'outage')
        if (remedy === 'send-reset-link' || remedy === 'resend-invitation') expect(blocked).toBe(true)
        if (remedy === 'take-back' || remedy === 'sign-out-everywhere') expect(blocked).toBe(false)
      }
    }),
  )
})
