import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CallFacts } from '../facts.ts'
import {
  aLink,
  aMessage,
  anAccount,
  anEvent,
  anyCallFacts,
  anyReadyFacts,
  verified,
} from '../remedies/any-call-facts.fixture.ts'
import { minutes } from '../shared/instant.ts'
import {
  aCall,
  aPatient,
  aVerification,
  callAboutLeo,
  callFacts,
  leo,
  noon,
} from '../verify/call-facts.fixture.ts'
import { sayLines } from '../words/say-lines.ts'
import { callPage } from './call-page.ts'

const extras = { staffName: 'Marta Ortiz', mine: true, waitingCalls: 0 }
const pageOf = (facts: CallFacts) => callPage(facts, extras)
const earnedParts = ['status', 'causes', 'ruledOut', 'remedies', 'best', 'watch', 'story']
const unverified = ({ verification: _, ...facts }: CallFacts): CallFacts => facts

test('domain §4 settled: below basic the page is the same for every state of the account', () => {
  fc.assert(
    fc.property(anyReadyFacts, anyReadyFacts, (one, other) => {
      const { account, ...rest } = other
      const same = {
        ...rest,
        patient: one.patient,
        ...(account ? { account } : {}),
      }
      expect(pageOf(unverified(same))).toEqual(pageOf(unverified(one)))
    }),
  )
})

test('domain §4 settled: the line at none is the same for every state of the account and of the patient', () => {
  fc.assert(
    fc.property(anyReadyFacts, (facts) => {
      expect(pageOf(unverified(facts)).say).toEqual(sayLines['before-check'])
    }),
  )
})

test('V3 V11 below basic neither status, causes, remedies, story nor a full name is on the screen', () => {
  fc.assert(
    fc.property(anyReadyFacts, (facts) => {
      const page = pageOf(unverified(facts))
      for (const part of earnedParts) expect(page).not.toHaveProperty(part)
      expect(JSON.stringify(page)).not.toMatch(/Elena|204-1187|12 March|@|555-|mgarcia|Alder Street/)
      expect(page).toMatchObject({ record: { name: 'García López, M.', born: '1984', open: false } })
    }),
  )
})

test('V1 a caller who is not the patient sees and hears nothing of the account without authority on file', () => {
  const nothingOnFile = leo({ authorities: [] })
  fc.assert(
    fc.property(
      anyReadyFacts,
      fc.constantFrom(
        [callAboutLeo(), 'Our records office can tell you which papers it needs'] as const,
        [callAboutLeo({ relationship: 'proxy' }), 'Our records office can tell you which papers'] as const,
        [aCall({ relationship: 'parent' }), 'Now the patient’s details, please'] as const,
        [aCall({ relationship: 'helper' }), 'May I hear it from the patient'] as const,
      ),
      (facts, [call, says]) => {
        const page = pageOf({ ...facts, about: nothingOnFile, call, verification: verified('strong') })
        for (const part of earnedParts) expect(page).not.toHaveProperty(part)
        expect(page).toMatchObject({ record: { open: false } })
        expect(page.say.en).toContain(says)
      },
    ),
  )
})

test('V6 a check for another record opens nothing of this one', () => {
  const page = pageOf(callFacts({ patient: aPatient({ id: 'patient-2' }), verification: verified('strong') }))
  for (const part of earnedParts) expect(page).not.toHaveProperty(part)
})

test('invariant 3 at every level: no address, no number on file, no username, no unfilled place', () => {
  fc.assert(
    fc.property(anyCallFacts, (facts) => {
      const text = JSON.stringify(pageOf(facts))
      expect(text).not.toMatch(/@example|555-0142"|mgarcia|Alder Street|97701|undefined|NaN|\{[a-z]+\}/)
    }),
  )
})

test('at basic the page opens: name, birth date, cause, remedies and story, and Enter has something to do', () => {
  const facts = callFacts({
    account: anAccount({ lock: { kind: 'hard' }, failedSignIns: 50 }),
    verification: verified('basic'),
    events: [anEvent({ action: 'patient.sign-in-failed', reason: 'wrong-password' })],
  })
  const page = pageOf(facts)
  expect(page).toMatchObject({
    record: { name: 'María Elena García López', born: 'March 12, 1984', mrn: '204-1187', open: true },
    status: { label: 'Locked' },
    best: 'unlock-and-send-reset-link',
    level: { level: 'basic' },
  })
  expect(page.say).toEqual(sayLines['new-password'])
  expect(pageOf({ ...facts, verification: verified('standard') }).say.en).toContain('Sign-in is locked')
})

test('interface 1.1 every remedy is there with its key and, unless ready, with what is missing in words', () => {
  fc.assert(
    fc.property(anyReadyFacts, (facts) => {
      const page = pageOf(facts)
      if (!('remedies' in page)) throw new Error('a verified patient sees the remedies')
      expect(page.remedies.map(({ key }) => key)).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
        '8',
        '',
        '9',
        '',
        '',
        '',
        '',
        '',
        '',
        'F9',
        'F8',
        'd',
        'o',
        'u',
      ])
      for (const { state, missing, say, does } of page.remedies) {
        if (state !== 'ready') expect(missing[0]?.words.badge).toBeTruthy()
        expect(say.en && say.es && does).toBeTruthy()
      }
      if (page.best) {
        expect(page.remedies.find(({ remedy }) => remedy === page.best)?.state).toBe('ready')
      }
    }),
  )
})

test('no record yet: the opening of the channel, with the first name of whoever speaks', () => {
  const { now, policy, clinic, staff } = callFacts()
  const opening = (over: Parameters<typeof aCall>[0]) => {
    const { patientId: _, ...call } = aCall(over)
    return callPage({ now, policy, clinic, staff, call }, extras)
  }
  expect(opening({}).say.en).toBe(
    'Thank you for calling Alder Creek Health, this is Marta. Are you calling about your own portal, or for someone else?',
  )
  expect(opening({ channel: 'counter' }).say.es).toContain('Pasemos a un lado')
  expect(opening({ relay: true }).say.en).toContain('Take all the time you need')
  expect(opening({ interpreter: true }).say.en).toContain('Interpreter, please give me your ID number')
  expect(opening({})).not.toHaveProperty('record')
})

test('V3 after a set that did not match: more questions, then the neutral refusal, whatever is on file', () => {
  const failed = (submits: number) =>
    aVerification({
      drawn: [],
      submits,
      checks: [{ kind: 'knowledge', at: noon, outcome: 'not-matched', items: ['postcode'] }],
    })
  const say = (submits: number) => pageOf(callFacts({ verification: failed(submits) })).say
  expect(say(1).en).toBe('Thank you. I have a few more questions.')
  expect(say(2)).toEqual(sayLines['not-verified'])
})

test('V6 a check that ran out closes the page again and says so kindly', () => {
  const page = pageOf(callFacts({ verification: verified('standard'), now: noon + minutes(14) }))
  expect(page).not.toHaveProperty('causes')
  expect(page.say.en).toBe('It has been a while, so I need to ask a few questions again.')
})

test('V3 prompts show what to ask and how to type it, and nothing else', () => {
  const page = pageOf(callFacts({ verification: aVerification() }))
  if (!('verify' in page)) throw new Error('the record is open for questions')
  expect(page.verify.prompts.map(({ item }) => item)).toEqual([
    'postcode',
    'phone-on-file',
    'preferred-clinician',
  ])
  expect(page.verify).toMatchObject({
    triesLeft: 2,
    routes: { callBack: 'ready', link: 'ready', photoId: 'not-on-this-call' },
  })
})

test('interface 1.1 once a mail went out the page says what the watch says', () => {
  const facts = callFacts({
    account: anAccount(),
    verification: verified('basic'),
    links: [aLink()],
    messages: [aMessage()],
  })
  const page = pageOf(facts)
  expect(page.say.en).toContain('It has left us')
  expect(page).toMatchObject({ watch: { linkId: 'link-1', signedIn: false } })
})
