import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PortalAccount } from '../account/portal-account.ts'
import { Role } from '../call/roles.ts'
import { type Change, isRefused } from '../decision.ts'
import { aLink, aMessage, anAccount } from '../remedies/a-login.fixture.ts'
import { anyAccount } from '../remedies/any-call-facts.fixture.ts'
import { anyLinksAndMails } from '../remedies/any-links-and-mails.fixture.ts'
import { days, minutes } from '../shared/instant.ts'
import { aPatient, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { type ConsolidationObstacle, KeptLogin, type PairSide, sidesOf } from './consolidation.ts'
import { consolidationBlock } from './consolidation-block.ts'
import { consolidationEffects } from './consolidation-effects.ts'
import { decideConsolidation } from './decide-consolidation.ts'
import { decideUndoConsolidation } from './decide-undo-consolidation.ts'
import { PairState } from './possible-duplicate.ts'
import { factsOfA, factsOfB, freshSupervisor, oneLogin, twoRecords } from './two-records.fixture.ts'

const why = { reason: 'wrong-survivor' } as const
const codeOf = (decision: ReturnType<typeof decideConsolidation>) =>
  isRefused(decision) ? decision.refused.code : 'done'
const account = (over: Partial<PortalAccount>): PairSide => ({
  facts: factsOfB({ account: anAccount({ id: 'account-b', ...over }) }),
})

describe('consolidating', () => {
  test('the one login retires and leads to the other, all that would open it ends, and nobody is mailed', () => {
    const links = [aLink({ id: 'live' }), aLink({ id: 'over', expiresAt: noon - 1 })]
    const messages = [aMessage({ id: 'waiting', linkId: 'live', state: 'queued' })]
    const decision = decideConsolidation(twoRecords({ b: { facts: factsOfB({ links, messages }) } }), 'a')
    expect(decision).toMatchObject({
      changes: [
        { change: 'retire-account', survivorId: 'account-a', before: 'active', pairId: 'pair-1' },
        { change: 'end-link', linkId: 'live', end: 'revoked', reason: 'consolidated' },
        { change: 'cancel-message', messageId: 'waiting' },
        { change: 'end-patient-sessions' },
      ],
      messages: [],
    })
  })

  test('whoever reviews chooses which one stays', () => {
    expect(decideConsolidation(twoRecords(), 'b')).toMatchObject({
      changes: [{ change: 'retire-account', survivorId: 'account-b' }, { change: 'end-patient-sessions' }],
    })
  })

  test.each(Role.options)('as %s: a supervisor alone', (role) => {
    const staff = { ...freshSupervisor, role }
    expect(codeOf(decideConsolidation(twoRecords({ staff }), 'a'))).toBe(
      role === 'supervisor' ? 'done' : 'no-right',
    )
    const undone = decideUndoConsolidation(oneLogin({ staff }), why)
    expect(codeOf(undone)).toBe(role === 'supervisor' ? 'done' : 'no-right')
  })

  test('S4 with their own password a moment ago, asked for last', () => {
    const late = { ...freshSupervisor, reauthenticatedAt: noon - minutes(6) }
    expect(codeOf(decideConsolidation(twoRecords({ staff: late }), 'a'))).toBe('reauthenticate')
    expect(codeOf(decideUndoConsolidation(oneLogin({ staff: late }), why))).toBe('reauthenticate')
    const held = twoRecords({ staff: late, b: account({ hold: 'staff' }) })
    expect(codeOf(decideConsolidation(held, 'a'))).toBe('consolidate-blocked')
  })

  test('whoever flagged the two does not decide about them', () => {
    const facts = twoRecords({ flaggedBy: [freshSupervisor.id, 'staff-marta'] })
    expect(codeOf(decideConsolidation(facts, 'a'))).toBe('own-request')
  })

  test.each(['a', 'b'] as const)('V8 nor whoever is too near to record %s', (side) => {
    const near = { ...twoRecords()[side], closeness: { kind: 'household' as const } }
    expect(codeOf(decideConsolidation(twoRecords({ [side]: near }), 'a'))).toBe('same-household')
  })

  test('edge case 20 a restricted record needs a reason first', () => {
    const facts = factsOfB({ patient: aPatient({ id: 'patient-b', marks: ['restricted'] }) })
    expect(codeOf(decideConsolidation(twoRecords({ b: { facts } }), 'a'))).toBe('restricted')
    expect(codeOf(decideConsolidation(twoRecords({ b: { facts, opened: true } }), 'a'))).toBe('done')
  })

  test.each(PairState.options)('of a pair that is %s', (state) => {
    const facts = twoRecords()
    const open = ['suspected', 'in-review', 'confirmed', 'undone', 'records-office'].includes(state)
    const pair = { ...facts.pair, state, decidedAt: noon - 1 }
    expect(codeOf(decideConsolidation({ ...facts, pair }, 'a'))).toBe(
      open ? 'done' : state === 'do-not-match' ? 'decided' : 'someone-else-changed-it',
    )
  })

  test('not while a colleague compares the two', () => {
    const facts = twoRecords()
    const reviewed = (id: string) => ({
      ...facts,
      pair: { ...facts.pair, state: 'in-review' as const, reviewer: { id, until: noon + minutes(5) } },
    })
    expect(codeOf(decideConsolidation(reviewed('staff-2'), 'a'))).toBe('being-compared')
    expect(codeOf(decideConsolidation(reviewed(freshSupervisor.id), 'a'))).toBe('done')
  })

  const { account: _, ...withoutLogin } = factsOfB()
  const change = { id: 'c', askedBy: 's', askedAt: noon, proofUntil: noon + 1, inPerson: false }
  const flag = {
    id: 'f',
    patientId: 'patient-b',
    raisedBy: 's',
    reason: 'coached' as const,
    raisedAt: noon,
  }
  test.each<[ConsolidationObstacle, PairSide]>([
    ['missing', { facts: withoutLogin }],
    ['of-a-deceased-patient', { facts: factsOfB({ patient: aPatient({ deceased: true }) }) }],
    ['retired', account({ lifecycle: 'retired' })],
    ['inactive', account({ lifecycle: 'deactivated', inactiveReason: 'moved' })],
    ['on-hold', account({ hold: 'patient-reported' })],
    ['under-a-red-flag', { facts: factsOfB(), flag }],
    ['in-a-contact-change', { facts: factsOfB({ contactChange: change }) }],
  ])('%s has to be put right first, on either side', (reason, b) => {
    for (const keep of KeptLogin.options) {
      const refused = consolidationBlock(twoRecords({ b }), keep)
      expect(refused).toEqual({ code: 'consolidate-blocked', reason })
      const { clinic } = factsOfA()
      expect(refused && refusalWords(refused, wordsAt(noon, clinic)).agent).toMatch(
        /^One of the two logins is [a-z ]+\. Put that right first\.$/,
      )
    }
  })

  test('edge case 36 no login is kept on a chart that was merged into another one', () => {
    const survivor = {
      patientId: 'patient-a',
      name: 'García, M.',
      born: '1984',
      why: 'chart-merged',
    } as const
    const facts = twoRecords({ b: { facts: { ...factsOfB(), survivor } } })
    expect(consolidationBlock(facts, 'b')).toEqual({ code: 'record-merged', survivor: 'García, M., 1984' })
    expect(consolidationBlock(facts, 'a')).toBeUndefined()
  })

  test('a login in use does not give way to one that nobody has used yet', () => {
    const facts = twoRecords({ b: account({ lifecycle: 'invited', credential: 'none' }) })
    expect(consolidationBlock(facts, 'b')).toMatchObject({ reason: 'not-in-use-yet' })
    expect(consolidationBlock(facts, 'a')).toBeUndefined()
  })

  test('what will happen is said before: who is led where, what ends, that nobody is mailed', () => {
    const links = [aLink({ kind: 'invitation' })]
    expect(consolidationEffects(twoRecords({ b: { facts: factsOfB({ links, sessions: 2 }) } }), 'a')).toEqual(
      [
        'kkowal74 retires. Whoever signs in or asks for help with it is led to c.kowalczyk’s address on file.',
        'Its 1 live link and 2 open sessions end. No mail is sent to the patient.',
        'Record B shows a banner; searches and open calls go on to record A.',
      ],
    )
    const ends = (facts: Parameters<typeof factsOfB>[0]) =>
      consolidationEffects(twoRecords({ b: { facts: factsOfB(facts) } }), 'a')[1]
    expect(ends({ links, sessions: 0 })).toMatch(/^Its 1 live link ends\./)
    expect(ends({ links: [], sessions: 3 })).toMatch(/^Its 3 open sessions end\./)
    expect(ends({ links: [], sessions: 0 })).toMatch(/^No link, code or session of it is open\./)
    const unreachable = factsOfA({ patient: aPatient({ contacts: [] }) })
    expect(consolidationEffects(twoRecords({ a: { facts: unreachable } }), 'a')[0]).toMatch(
      /no email on file/,
    )
  })
})

describe('taking it back', () => {
  test('puts the login back and tells both records why', () => {
    expect(decideUndoConsolidation(oneLogin(), why)).toMatchObject({
      changes: [{ change: 'restore-account', consolidationId: 'consolidation-1', reason: 'wrong-survivor' }],
      messages: [],
      audit: [
        { action: 'account.consolidation-undone', patient: 'patient-b', reason: 'wrong-survivor' },
        { action: 'account.consolidation-undone', patient: 'patient-a' },
      ],
    })
  })
  test('within the clinic’s time', () => {
    const done = oneLogin()
    const at = noon - days(30)
    const last = { ...done, consolidation: { ...done.consolidation, at } }
    expect(codeOf(decideUndoConsolidation(last, why))).toBe('done')
    const late = { ...done, consolidation: { ...done.consolidation, at: at - 1 } }
    expect(decideUndoConsolidation(late, why)).toMatchObject({
      refused: { code: 'too-late-to-undo', at: noon - 1 },
    })
  })
  test('once, and only what still stands', () => {
    const done = oneLogin()
    const twice = { ...done, consolidation: { ...done.consolidation, undoneAt: noon - 1 } }
    expect(codeOf(decideUndoConsolidation(twice, why))).toBe('someone-else-changed-it')
    const elsewhere = oneLogin({ retired: account({ lifecycle: 'retired', survivorId: 'account-c' }) })
    expect(codeOf(decideUndoConsolidation(elsewhere, why))).toBe('someone-else-changed-it')
  })
})

describe('consolidating and taking it back', () => {
  /** What the store does with the changes that touch a login. */
  const carriedOut = (
    login: PortalAccount,
    changes: readonly Change[],
    before?: PortalAccount['lifecycle'],
  ) => {
    const row = { ...login }
    for (const change of changes) {
      if (change.change === 'retire-account')
        Object.assign(row, { lifecycle: 'retired', survivorId: change.survivorId })
      if (change.change === 'restore-account' && before) {
        row.lifecycle = before
        delete row.survivorId
      }
    }
    return row
  }

  test('leaves both logins as they were, whatever they were', () => {
    fc.assert(
      fc.property(
        anyAccount,
        anyAccount,
        anyLinksAndMails,
        fc.constantFrom(...KeptLogin.options),
        (one, other, sent, keep) => {
          const [a, b] = [one && { ...one, id: 'account-a' }, other && { ...other, id: 'account-b' }]
          const facts = twoRecords({
            a: { facts: { ...factsOfA(), ...sent, ...(a ? { account: a } : {}) } },
            b: { facts: { ...factsOfB(), ...(b ? { account: b } : {}) } },
          })
          const decision = decideConsolidation(facts, keep)
          if (isRefused(decision)) return
          expect(decision.messages).toEqual([])
          const { retired, survivor } = sidesOf(facts, keep)
          const [login, kept] = [retired.facts.account, survivor.facts.account]
          if (!login || !kept) throw new Error('both have a login')
          // Nothing but its lifecycle is touched, and of the one that stays nothing at all.
          const gone = carriedOut(login, decision.changes)
          expect(gone).toEqual({ ...login, lifecycle: 'retired', survivorId: kept.id })
          const consolidation = {
            ...oneLogin().consolidation,
            before: login.lifecycle,
            retiredId: login.id,
            survivorId: kept.id,
          }
          const undo = decideUndoConsolidation(
            oneLogin({ consolidation, survivor, retired: { facts: { ...retired.facts, account: gone } } }),
            why,
          )
          expect(isRefused(undo)).toBe(false)
          expect(carriedOut(gone, undo.changes ?? [], consolidation.before)).toEqual(login)
        },
      ),
    )
  })
})
