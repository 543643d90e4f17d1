import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after } from '../account/account-model.fixture.ts'
import { InactiveReason, privacyOfficerOnly } from '../account/portal-account.ts'
import { signInBlockers } from '../account/sign-in-blockers.ts'
import { Role } from '../call/roles.ts'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { aLink, anAccount, anyCallFacts, verified } from '../remedies/any-call-facts.fixture.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { days } from '../shared/instant.ts'
import { aCall, anAuthority, aPatient, callFacts, noon } from '../verify/call-facts.fixture.ts'
import { wordsAt } from '../words/clock.ts'
import { reportedWords } from '../words/inactive-words.ts'
import { decideDeathOnChart, decideDeathTakenBack } from './death-on-chart.ts'
import { type InactiveReport, reportInForce } from './inactive-report.ts'
import { decideReportInactive, decideTakeReportBack } from './report-inactive.ts'
import { inactiveReportPage, inactiveRowWords, representativesNow } from './report-page.ts'
import { decideSettleReport, type Reviewer } from './settle-report.ts'
import { decideUndoInactive } from './undo-inactive.ts'

const ines: Reviewer = { id: 'staff-ines', role: 'supervisor' }
const ruth: Reviewer = { id: 'staff-ruth', role: 'privacy-officer' }
const strongly = { verification: verified('strong') }
const anyReason = fc.constantFrom(...InactiveReason.options)

const aReport = (over: Partial<InactiveReport> = {}): InactiveReport => ({
  id: 'report-1',
  patientId: 'patient-1',
  reason: 'moved',
  reportedBy: 'staff-1',
  reportedAt: noon,
  callId: 'call-1',
  ...over,
})
const withReport = (facts: CallFacts, report: InactiveReport): CallFacts => ({
  ...facts,
  inactiveReports: [report],
})
/** The facts as the store would read them again: a closed record says so of its patient. */
const readAgain = (facts: CallFacts): CallFacts => {
  const { inactive: _, ...patient } = facts.patient
  const reason = reportInForce(facts.inactiveReports)?.reason
  return {
    ...facts,
    patient: {
      ...patient,
      ...(reason ? { inactive: reason } : {}),
      ...(reason === 'deceased' ? { aliveOnChart: true as const } : {}),
    },
  }
}
const confirmed = (facts: CallFacts, reviewer = ruth): CallFacts => {
  const [report = aReport()] = facts.inactiveReports ?? []
  return readAgain(after(facts, decideSettleReport(facts, report, reviewer, { verdict: 'confirm' })))
}

test('domain §4 a report needs no assurance and changes nothing for the patient', () => {
  fc.assert(
    fc.property(anyCallFacts, anyReason, (facts, reason) => {
      const decision = decideReportInactive(facts, facts, reason)
      const names = decision.changes?.map(({ change }) => change) ?? []
      if (isRefused(decision)) expect(names).toEqual([])
      else expect(names).toEqual(['report-inactive', 'set-call'])
    }),
  )
})

test('console-words §0 what a report answers is the same for every state of the account', () => {
  fc.assert(
    fc.property(anyCallFacts, anyReason, (facts, reason) => {
      // Who is dead by the chart is shown so in the list of hits already.
      const patient = { ...facts.patient, deceased: false }
      const open = { ...facts, patient, staff: { id: 'staff-1', role: 'agent' as const }, call: aCall() }
      expect(isRefused(decideReportInactive(open, open, reason))).toBe(false)
    }),
  )
})

test('a death is answered with condolence, in both languages, everything else with thanks', () => {
  expect(reportedWords('deceased').say.en).toMatch(/^I’m very sorry for your loss\./)
  expect(reportedWords('deceased').say.es).toMatch(/^Lamento mucho su pérdida\./)
  for (const reason of InactiveReason.options)
    if (reason !== 'deceased') expect(reportedWords(reason).say.en).toMatch(/^Thank you for telling us\./)
})

test('one report for each reason: what waits or is in force is not reported again, another reason is', () => {
  const facts = withReport(callFacts(), aReport({ reason: 'moved' }))
  expect(decideReportInactive(facts, facts, 'moved')).toMatchObject({ refused: { code: 'already-reported' } })
  expect(isRefused(decideReportInactive(facts, facts, 'deceased'))).toBe(false)
  const inForce = withReport(facts, aReport({ end: 'confirmed', endedAt: noon }))
  expect(decideReportInactive(inForce, inForce, 'moved')).toMatchObject({
    refused: { code: 'already-reported' },
  })
  const dead = callFacts({ patient: aPatient({ deceased: true }) })
  expect(decideReportInactive(dead, dead, 'deceased')).toMatchObject({
    refused: { code: 'already-reported', reason: 'deceased' },
  })
  const over = withReport(facts, aReport({ end: 'confirmed', endedAt: noon, undoneAt: noon }))
  expect(isRefused(decideReportInactive(over, over, 'moved'))).toBe(false)
})

test('V1 a representative who has named nobody reports nobody', () => {
  const facts = callFacts({ call: aCall({ relationship: 'parent' }) })
  expect(decideReportInactive(facts, undefined, 'deceased')).toMatchObject({
    refused: { code: 'patient-not-named' },
  })
})

test('domain §4 one’s own report can be taken back while it is young and nobody has decided', () => {
  const take = (over: Partial<InactiveReport>, facts: Partial<CallFacts> = {}) =>
    decideTakeReportBack(callFacts(facts), aReport(over))
  expect(take({})).toMatchObject({ changes: [{ end: 'taken-back' }, {}] })
  expect(take({ reportedBy: 'staff-2' })).toMatchObject({ refused: { code: 'someone-else-changed-it' } })
  expect(take({ end: 'confirmed' })).toMatchObject({ refused: { code: 'someone-else-changed-it' } })
  const late = noon - callFacts().policy.undoWindow
  expect(take({ reportedAt: late })).toMatchObject({ refused: { code: 'too-late-to-undo' } })
  expect(isRefused(take({ reportedAt: late + 1 }))).toBe(false)
  expect(isRefused(decideTakeReportBack(callFacts(), undefined))).toBe(true)
})

test('domain §3.8 nobody confirms their own report, and deceased, dismissed and privacy are the privacy officer’s', () => {
  fc.assert(
    fc.property(anyReason, fc.constantFrom(...Role.options), fc.boolean(), (reason, role, own) => {
      const report = aReport({ reason, ...(own ? { reportedBy: 'staff-9' } : {}) })
      const facts = withReport(callFacts({ account: anAccount() }), report)
      for (const answer of [
        { verdict: 'confirm' as const },
        { verdict: 'dismiss' as const, reason: 'wrong-patient' as const },
      ]) {
        const may =
          !own &&
          (role === 'privacy-officer' || (role === 'supervisor' && !privacyOfficerOnly.includes(reason)))
        expect(isRefused(decideSettleReport(facts, report, { id: 'staff-9', role }, answer))).toBe(!may)
      }
    }),
  )
})

test('V8 nobody decides on their own record, on their household’s, or on a near coworker’s', () => {
  for (const closeness of [
    { kind: 'own' as const },
    { kind: 'household' as const },
    { kind: 'coworker' as const, sameTeam: true },
  ]) {
    const facts = withReport(callFacts(), aReport())
    const near = { ...ines, closeness }
    expect(isRefused(decideSettleReport(facts, aReport(), near, { verdict: 'confirm' }))).toBe(true)
    const page = inactiveReportPage(facts, aReport(), near, 0, wordsAt(noon, facts.clinic))
    expect(page).toMatchObject({ known: [], effects: [], may: [] })
  }
})

test('edge case 20 whoever may not see a restricted record decides nothing about it', () => {
  const facts = withReport(callFacts(), aReport())
  const settle = (by: Reviewer) => decideSettleReport(facts, aReport(), by, { verdict: 'confirm' })
  expect(settle({ ...ines, restricted: true })).toMatchObject({ refused: { code: 'restricted-details' } })
  expect(isRefused(settle({ ...ruth, restricted: true }))).toBe(false)
})

test('of a login that is off already nobody who decides is told that it works', () => {
  const told = (facts: CallFacts) => {
    const words = wordsAt(noon, facts.clinic)
    const report = aReport({ reason: 'moved' })
    return [
      inactiveRowWords(report, words, '', facts.account ?? null).line,
      inactiveReportPage(withReport(facts, report), report, ines, 0, words).effects[0],
    ].join(' ')
  }
  const off = { lifecycle: 'deactivated', inactiveReason: 'dormant' } as const
  expect(told(callFacts({ account: anAccount() }))).toMatch(
    /the login still works\. The login is switched off:/,
  )
  expect(told(callFacts({ account: anAccount(off) }))).toMatch(
    /is off already\. The login is off already and/,
  )
  expect(told(callFacts({ account: anAccount({ lifecycle: 'retired' }) }))).toMatch(
    /retired already; that stays/,
  )
  const { account: _, ...none } = callFacts()
  expect(told(none)).toMatch(/there is no login\. There is no login;/)
})

test('V9 domain §3.1 a confirmed report ends every way in, whatever state the login was in', () => {
  fc.assert(
    fc.property(anyCallFacts, anyReason, (any, reason) => {
      const facts = withReport(any, aReport({ reason }))
      const closed = confirmed(facts)
      if (facts.account?.lifecycle !== 'retired')
        expect(signInBlockers(closed.account, closed.patient, noon)).not.toEqual([])
      expect(closed.links.filter((link) => link.end === undefined && link.expiresAt > noon)).toEqual([])
      const mail = decideRemedy(
        { remedy: 'resend-invitation', input: { reason: 'first-time', confirm: true } },
        closed,
      )
      expect(isRefused(mail)).toBe(true)
    }),
  )
})

test('edge case 6 a death ends every authority over the patient; another reason leaves them', () => {
  const authorities = [anAuthority({ kind: 'power-of-attorney' })]
  const facts = (reason: InactiveReason) =>
    confirmed(withReport(callFacts({ account: anAccount() }), aReport({ reason })))
  expect(representativesNow(facts('deceased'), authorities)).toBe(0)
  expect(representativesNow(facts('moved'), authorities)).toBe(1)
})

test('a record without a login is closed as well, and no invitation leaves before it is opened', () => {
  const closed = confirmed(withReport(callFacts(), aReport()))
  expect(closed.account).toBeUndefined()
  const invite = { remedy: 'resend-invitation', input: { reason: 'first-time', confirm: false } } as const
  const ready = { ...closed, ...strongly }
  expect(decideRemedy(invite, ready)).toMatchObject({ refused: { code: 'account-inactive' } })
  const open = { remedy: 'reactivate', input: { reason: 'patient-returned', confirm: false } } as const
  const decision = decideRemedy(open, ready)
  expect(decision).toMatchObject({ messages: [{ template: 'invitation' }] })
  const opened = readAgain(after(ready, decision))
  expect(opened.account).toMatchObject({ lifecycle: 'invited' })
  expect(reportInForce(opened.inactiveReports)).toBeUndefined()
})

test('domain §4 confirmed and undone is as if it had never been, but for links and sessions', () => {
  fc.assert(
    fc.property(anyCallFacts, anyReason, (any, reason) => {
      fc.pre(!any.patient.deceased)
      const facts = withReport(any, aReport({ reason }))
      const closed = confirmed(facts)
      const report = reportInForce(closed.inactiveReports)
      expect(report).toBeDefined()
      if (!report) return
      const open = after(closed, decideUndoInactive(closed, report, ruth))
      expect(open.account).toEqual(facts.account)
      expect(open.patient.deceased).toBe(false)
      expect(reportInForce(open.inactiveReports)).toBeUndefined()
    }),
  )
})

test('domain §4 it can be undone for thirty days, by whoever might have confirmed it, the newest first', () => {
  const closed = confirmed(withReport(callFacts({ account: anAccount() }), aReport({ reason: 'dismissed' })))
  const [report = aReport()] = closed.inactiveReports ?? []
  expect(decideUndoInactive(closed, report, ines)).toMatchObject({ refused: { code: 'no-right' } })
  const late = { ...closed, now: noon + days(30) }
  expect(decideUndoInactive(late, report, ruth)).toMatchObject({ refused: { code: 'too-late-to-undo' } })
  expect(isRefused(decideUndoInactive({ ...late, now: late.now - 1 }, report, ruth))).toBe(false)
  const newer = aReport({ id: 'report-2', reason: 'privacy', end: 'confirmed', endedAt: noon + 1 })
  const both = { ...closed, inactiveReports: [newer, report] }
  expect(decideUndoInactive(both, report, ruth)).toMatchObject({
    refused: { code: 'someone-else-changed-it' },
  })
})

test('V9 a death on the chart stops the login at once, and confirms a report of it that waited', () => {
  const facts = withReport(
    callFacts({ account: anAccount(), links: [aLink()], patient: aPatient({ deceased: true }) }),
    aReport({ reason: 'deceased' }),
  )
  const closed = after(facts, decideDeathOnChart(facts))
  expect(closed.account).toMatchObject({ lifecycle: 'deactivated', inactiveReason: 'deceased' })
  expect(closed.inactiveReports).toMatchObject([{ id: 'report-1', end: 'confirmed' }])
  const [report = aReport()] = closed.inactiveReports ?? []
  expect(decideUndoInactive(closed, report, ruth)).toMatchObject({ refused: { code: 'deceased' } })
})

test('domain §3.8 a chart that takes a death back opens nothing: the privacy officer looks, without a time limit', () => {
  const dead = callFacts({ account: anAccount(), patient: aPatient({ deceased: true }) })
  const closed = after(dead, decideDeathOnChart(dead))
  const alive = { ...closed, patient: aPatient({ deceased: true, aliveOnChart: true }) }
  const noticed = after(alive, decideDeathTakenBack(alive))
  expect(noticed.account).toMatchObject({ lifecycle: 'deactivated' })
  const [report = aReport()] = noticed.inactiveReports ?? []
  const later = { ...noticed, now: noon + days(400) }
  const words = wordsAt(noon, later.clinic)
  expect(inactiveReportPage(later, report, ruth, 0, words).may).toEqual(['undo', 'keep'])
  expect(inactiveReportPage(later, report, ines, 0, words)).toMatchObject({
    may: [],
    whyNot: 'Deceased: only the privacy officer decides and undoes this.',
  })
  expect(after(later, decideUndoInactive(later, report, ruth)).account).toEqual(dead.account)
  expect(decideSettleReport(later, report, ruth, { verdict: 'keep' })).toMatchObject({
    changes: [{ change: 'settle-chart-notice' }],
  })
  const open = aReport({ reason: 'deceased' })
  expect(isRefused(decideSettleReport(later, open, ruth, { verdict: 'keep' }))).toBe(true)
})

test('a second import of the same death settles the notice that the chart had changed', () => {
  const report = aReport({ reason: 'deceased', end: 'confirmed', endedAt: noon, chartAliveSince: noon })
  const facts = withReport(callFacts({ patient: aPatient({ deceased: true }) }), report)
  expect(decideDeathOnChart(facts)).toMatchObject({
    changes: [{ change: 'settle-chart-notice', reportId: 'report-1' }],
    audit: [{ action: 'inactive.kept' }],
  })
})
