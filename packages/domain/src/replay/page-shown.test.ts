import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callPage } from '../call/call-page.ts'
import type { CallFacts } from '../facts.ts'
import { anyReadyFacts } from '../remedies/any-call-facts.fixture.ts'
import { defaultPolicy } from '../settings/policy.ts'
import { callFacts } from '../verify/call-facts.fixture.ts'
import { aboutWords } from '../words/replay-words.ts'
import { pageShown, type ShownPage } from './page-shown.ts'
import { readScreen, writeScreen } from './screen.ts'

const extras = { staffName: 'Marta Ortiz', mine: true, waitingCalls: 0 }
function shown(facts: CallFacts) {
  const page = callPage(facts, extras)
  if (!('record' in page)) throw new Error('a record is open')
  return { page: page as ShownPage, entry: pageShown(page, facts.policy.version) }
}

test('what the agent saw and could do stands in the entry as codes, and is read back from it', () => {
  fc.assert(
    fc.property(anyReadyFacts, (facts) => {
      const { page, entry } = shown(facts)
      if (!page.causes || !page.remedies) throw new Error('a verified caller has causes')
      const screen = readScreen(entry.object)
      expect(entry).toMatchObject({ action: 'diagnosis.shown', reason: page.level.level })
      expect(screen?.causes.map(({ code }) => code)).toEqual(page.causes.map(({ code }) => code))
      expect(screen?.until).toBe(page.level.until)
      const states = new Map(page.remedies.map(({ remedy, state }) => [remedy, state === 'ready']))
      expect(screen?.ready.length).toBe([...states.values()].filter(Boolean).length)
      for (const remedy of screen?.ready ?? []) expect(states.get(remedy)).toBe(true)
      for (const { remedy } of screen?.missing ?? []) expect(states.get(remedy)).toBe(false)
      expect((screen?.ready.length ?? 0) + (screen?.missing.length ?? 0)).toBe(states.size)
      if (screen) expect(readScreen(writeScreen(screen))).toEqual(screen)
    }),
  )
})

test('invariant 3 the entry holds codes alone, and few of them', () => {
  fc.assert(
    fc.property(anyReadyFacts, (facts) => {
      const { entry } = shown(facts)
      expect(entry.object).toMatch(/^screen:[A-Za-z0-9_=,;-]*$/)
      expect(entry.object?.length).toBeLessThan(900)
    }),
  )
})

test('V3 before the caller is verified the entry says that the masked record was shown, and no more', () => {
  const facts = callFacts()
  const { entry } = shown(facts)
  expect(entry).toEqual({
    action: 'record.viewed',
    outcome: 'done',
    reason: 'none',
    patient: facts.patient.id,
    verification: { level: 'none', methods: [], policy: facts.policy.version },
  })
})

test('an entry without a screen, or of another version, is no fault', () => {
  expect(readScreen(undefined)).toBeUndefined()
  expect(readScreen('link:1')).toBeUndefined()
  expect(
    readScreen('screen:NEW_CAUSE=certain,ON_HOLD=likely;ready=freeze,fly;no-such=freeze;until=x'),
  ).toEqual({
    causes: [{ code: 'ON_HOLD', confidence: 'likely' }],
    ready: ['freeze'],
    missing: [],
  })
})

test('in the trail its entry tells the causes in words, and any other entry what was recorded', () => {
  const screen = readScreen('screen:WRONG_PASSWORD=likely,INVITE_EXPIRED=certain;ready=freeze')
  expect(aboutWords(writeScreen(screen ?? { causes: [], ready: [], missing: [] }), defaultPolicy)).toBe(
    'Right username, wrong password (likely) · Invitation expired (sure)',
  )
  expect(aboutWords('screen:;ready=', defaultPolicy)).toBe('A page that told no cause')
  expect(aboutWords('link:abc', defaultPolicy)).toBe('link:abc')
})
