import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import { anAccount, verified } from '../remedies/any-call-facts.fixture.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { remedyInputs } from '../remedies/remedy-inputs.ts'
import { callFacts } from '../verify/call-facts.fixture.ts'
import { Note, noteFault, noteFaultWords } from './note.ts'

describe('row 93 what may stand beside a reason', () => {
  test.each([
    'Daughter drives her, they call together',
    'Tried 3 times since 9:41, two phones',
    'El teléfono se cayó al agua',
    'Dr. O’Neil’s nurse knows the voice',
    'went to the box office by bus',
  ])('%s', (text) => expect(noteFault(text, true)).toBeUndefined())

  test.each([
    ['number', 'born 3/12/1984'],
    ['number', 'born 3 / 12 / 84'],
    ['number', 'call 555-0142 instead'],
    ['number', 'MRN 204 1187 I think'],
    ['number', 'her code is 4 8 0 7'],
    ['number', 'born ٣/١٢/٨٤ they say'],
    ['email', 'reads maria@example.org'],
    ['email', 'use maria at example dot com'],
    ['email', 'see https://example.org now'],
    ['street', 'lives at 12 Old Oak Street'],
    ['street', 'vive en calle Mayor 5'],
    ['street', 'she is in apt 7 upstairs'],
    ['hidden', 'false\u202Ealarm it was'],
    ['hidden', 'zero\u200Bwidth in here'],
    ['hidden', 'a new\nline in here'],
    ['hidden', 'Hangul\u3164filler here'],
    ['hidden', 'heaped a\u0301\u0302\u0303\u0304 marks'],
    ['too-long', 'long '.repeat(41)],
    ['too-short', '   unclear   '],
  ] as const)('%s: %s', (fault, text) => {
    expect(noteFault(text, true)).toBe(fault)
    expect(noteFaultWords[fault]).toMatch(/\.$/)
  })

  test('no three figures in a row get through, whatever stands around and between them', () => {
    const between = fc.constantFrom('', ' ', '-', '/', '.', ' - ', '(', ') ')
    fc.assert(
      fc.property(fc.lorem({ maxCount: 4 }), fc.tuple(between, between), fc.nat(9), (words, [a, b], n) => {
        expect(noteFault(`${words} ${n}${a}${n}${b}${n} ${words}`, false)).toBe('number')
      }),
    )
  })

  test('one way of writing is kept: no blanks around it, letters composed', () => {
    expect(Note.parse('  Jose\u0301 called  ')).toBe('José called')
  })
})

describe('row 93 *other*', () => {
  const input = (over: object) => remedyInputs['unlock-only'].safeParse({ reason: 'other', ...over })
  test('says nothing by itself: a note of ten characters belongs to it', () => {
    expect(input({}).success).toBe(false)
    expect(input({ note: 'unclear' }).success).toBe(false)
    expect(input({ note: 'cat on keyboard' }).success).toBe(true)
    expect(remedyInputs['unlock-only'].safeParse({ reason: 'keyboard', note: 'cat' }).success).toBe(true)
  })

  test('the note stands sealed beside its reason on the record, and a refused act keeps none', () => {
    const order = {
      remedy: 'unlock-only',
      input: { reason: 'other', note: 'cat on keyboard', confirm: false },
    } as const
    const locked = anAccount({ lock: { kind: 'hard' } })
    const done = decideRemedy(order, callFacts({ verification: verified('standard'), account: locked }))
    expect(done.audit).toMatchObject([
      { action: 'account.unlocked', reason: 'other', details: { note: 'cat on keyboard' } },
    ])
    const refused = decideRemedy(order, callFacts({ account: locked }))
    expect(isRefused(refused)).toBe(true)
    expect(JSON.stringify(refused)).not.toContain('keyboard')
  })
})
