import { describe, expect, test } from 'vitest'
import { days, hours, minutes } from '../shared/instant.ts'
import { defaultPolicy } from './policy.ts'
import {
  discardDraftBlock,
  numbersInWords,
  type PolicyDraft,
  publishBlock,
  saveDraftBlock,
  trueChanges,
  warnedNumbers,
  withChanges,
} from './policy-draft.ts'
import type { PolicyChanges } from './policy-fact.ts'
import { policyNumbers } from './policy-facts.ts'
import { policyFaults } from './policy-faults.ts'
import { policyRange } from './policy-range.ts'

const kenji = { id: 'kenji', role: 'administrator' } as const
const ines = { id: 'ines', role: 'supervisor' } as const
const marta = { id: 'marta', role: 'agent' } as const
const draft: PolicyDraft = {
  id: 'draft-0001',
  baseVersion: 1,
  changes: { resetLife: minutes(45) },
  reason: 'Links die in spam too early',
  draftedBy: 'kenji',
  startedAt: 1,
  savedAt: 2,
  revision: 3,
}
const faults = (changes: PolicyChanges) => policyFaults(defaultPolicy, changes).map(({ says }) => says)

describe('a number that cannot be is refused in a sentence', () => {
  test.each([
    [{ resetLife: hours(25) }, /^Reset link: between 10 min and 24 h\. Beyond that it is not safe/],
    [{ resetLife: minutes(9) }, /^Reset link: between/],
    [{ resetLife: minutes(45) + 1 }, /^Reset link: in whole minutes\.$/],
    [{ resetLife: true }, /is a number/],
    [{ callWord: 1 }, /on or off/],
    [{ passwordMost: 300 }, /this is 256 everywhere/],
    [{ sendsPerHour: 6 }, /“Links and reminders an hour” cannot be more than/],
  ] as const)('%o', (changes, says) => {
    expect(faults(changes)).toEqual([expect.stringMatching(says)])
  })

  test('two wrong numbers give two sentences; one that is right gives none', () => {
    expect(faults({ resetLife: hours(25), invitationLife: days(8) })).toHaveLength(2)
    expect(faults({ resetLife: minutes(45), callWord: false })).toEqual([])
    expect(faults({ sendsPerHour: 6, sendsPerDay: 6 })).toEqual([])
  })

  test.each(policyNumbers)(
    'S9 %s: loosening beyond the safe range is impossible, in it nothing is',
    (name) => {
      const range = policyRange(name)
      if (range.kind !== 'range') return
      const inForce = { ...defaultPolicy }
      for (const beyond of [range.least - 1, range.most + 1, Number.NaN, -1, Number.MAX_SAFE_INTEGER]) {
        expect(policyFaults(inForce, { [name]: beyond })).toHaveLength(1)
        expect(() => withChanges(inForce, { [name]: beyond })).toThrow()
      }
      for (const edge of [range.least, range.most])
        expect(withChanges(inForce, { [name]: edge })[name]).toBe(edge)
    },
  )
})

test('what is in force anyhow is no change', () => {
  const changes = { resetLife: defaultPolicy.resetLife, invitationLife: hours(96) }
  expect(trueChanges(defaultPolicy, changes)).toEqual({ invitationLife: hours(96) })
})

test('P1 a short password is kept among what was warned about', () => {
  const changes = { passwordLeast: 14, resetLife: minutes(45) }
  expect(warnedNumbers(changes)).toEqual(['passwordLeast'])
  expect(numbersInWords(['resetLife', 'passwordLeast'], changes)).toBe(
    'Reset link 45 min; A password has at least 14',
  )
})

describe('one draft, which only its writer changes and only somebody else publishes', () => {
  test('begun where none is open; saved by its writer as they read it', () => {
    expect(saveDraftBlock(undefined, kenji, 0)).toBeUndefined()
    expect(saveDraftBlock(draft, kenji, 3)).toBeUndefined()
    expect(saveDraftBlock(draft, kenji, 2)).toEqual({ code: 'draft-changed' })
    expect(saveDraftBlock(draft, ines, 3)).toEqual({ code: 'draft-open' })
    expect(saveDraftBlock(draft, ines, 0)).toEqual({ code: 'draft-open' })
    expect(saveDraftBlock(undefined, kenji, 3)).toEqual({ code: 'draft-gone' })
    expect(saveDraftBlock(undefined, marta, 0)).toEqual({ code: 'no-right' })
  })

  test('thrown away by whoever may change the policy, as they read it', () => {
    expect(discardDraftBlock(draft, ines, 3)).toBeUndefined()
    expect(discardDraftBlock(draft, ines, 2)).toEqual({ code: 'draft-changed' })
    expect(discardDraftBlock(undefined, ines, 3)).toEqual({ code: 'draft-gone' })
    expect(discardDraftBlock(draft, marta, 3)).toEqual({ code: 'no-right' })
  })

  const ready = { sameAsSeen: true, simulated: true, fresh: true }
  test.each([
    ['by a second person who read exactly this', ines, {}, undefined],
    ['never by its writer', kenji, {}, 'own-draft'],
    ['never by an agent', marta, {}, 'no-right'],
    ['not where it changed since it was read', ines, { sameAsSeen: false }, 'draft-changed'],
    ['not before it was simulated', ines, { simulated: false }, 'simulate-first'],
    ['S4 not without the password', ines, { fresh: false }, 'reauthenticate'],
  ] as const)('published %s', (_, by, less, code) => {
    expect(publishBlock(draft, by, { ...ready, ...less })?.code).toBe(code)
  })

  test('T3 what was published or thrown away is published by nobody again', () => {
    expect(publishBlock(undefined, ines, ready)).toEqual({ code: 'draft-gone' })
  })
})
