import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Refusal, RefusalCode } from '../refusal.ts'
import { callFacts, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from './clock.ts'
import { refusalWords } from './refusal-words.ts'

const words = wordsAt(noon, callFacts().clinic)
const say = (refusal: Refusal, staff?: string) => refusalWords(refusal, { ...words, staff })
const anyRefusal = (code: RefusalCode) =>
  fc.record(
    {
      code: fc.constant(code),
      until: fc.integer({ min: noon, max: noon + 90_000_000 }),
      at: fc.integer({ min: noon - 90_000_000, max: noon }),
      count: fc.integer({ min: 1, max: 9 }),
      instead: fc.constantFrom('send-reset-link', 'resend-invitation', 'nothing-known'),
      reason: fc.constantFrom('privacy', 'moved', 'supervisor', 'nothing-known'),
    },
    { requiredKeys: ['code'] },
  )

describe.each(RefusalCode.options)('%s', (code) => {
  test('console-words §3 says what would satisfy it, with and without its details', () => {
    fc.assert(
      fc.property(anyRefusal(code), (refusal) => {
        const { badge, agent, caller } = say(refusal as Refusal)
        for (const text of [badge, agent, caller.en, caller.es]) {
          expect(text.trim()).toBe(text)
          expect(text).not.toBe('')
          expect(text).not.toMatch(/undefined|NaN|nothing-known|\{[a-z]+\}| {2}/)
        }
      }),
    )
  })

  test('console-words §7 short, kind, and blames nobody', () => {
    const { badge, agent, caller } = say({ code })
    expect(badge.length).toBeLessThanOrEqual(24)
    expect(`${badge} ${agent} ${caller.en}`).not.toMatch(
      /invalid|failed|error|illegal|denied|unfortunately|!/i,
    )
    expect(caller.en.split(/\s+/).length).toBeLessThanOrEqual(32)
    expect(caller.es).not.toBe(caller.en)
  })
})

test('console-words §0.2 sensitive refusals have one caller line', () => {
  const sensitive = ['deceased', 'on-hold', 'needs-privacy-officer'] as const
  const lines = sensitive.map((code) => say({ code, reason: 'dismissed' }).caller)
  for (const line of lines) expect(line).toEqual(lines[0])
  expect(lines[0]?.en).toContain('(503) 555-0142')
})

test('waits count down for the agent and are rounded up for the caller', () => {
  const wait = say({ code: 'sent-a-moment-ago', until: noon + 100_000, at: noon - 20_000, count: 1 })
  expect(wait.badge).toBe('Wait 1:40')
  expect(wait.agent).toBe('Sent at 5:59 AM. The next one can go in 1:40; look in spam meanwhile.')
  expect(wait.caller.en).toContain('I can send another in 2 minutes.')
  expect(wait.caller.es).toContain('puedo mandar otro en 2 minutos.')
})

test('a refusal names the other action by its button', () => {
  expect(say({ code: 'already-enrolled', instead: 'send-reset-link' }).agent).toContain(
    'Use Send reset link.',
  )
  expect(say({ code: 'not-enrolled', instead: 'resend-invitation' }).agent).toContain(
    'Use Resend invitation.',
  )
  expect(say({ code: 'not-your-call' }, 'M. Ortiz').badge).toBe('M. Ortiz’s call')
})
