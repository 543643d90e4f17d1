import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefused } from '../decision.ts'
import type { CallFacts } from '../facts.ts'
import { decideChoosePassword } from '../redeem/decide-choose-password.ts'
import { decideRemedy } from '../remedies/remedies.ts'
import { hours } from '../shared/instant.ts'
import { decidePatientSignIn } from '../sign-in/decide-patient-sign-in.ts'
import { assuranceAt, reaches } from '../verify/assurance.ts'
import { aPatient } from '../verify/call-facts.fixture.ts'
import { decidePhotoId } from '../verify/photo-id.ts'
import { isLive } from './access-link.ts'
import { acts, born, bringsName, NEW_ADDRESS, orders, typedHash } from './account-acts.fixture.ts'
import { after } from './account-model.fixture.ts'
import { check, follow, fresh, walk } from './account-walks.fixture.ts'

test('invariant 1 only to the address on file: no mail names a recipient, no decision holds an address', () => {
  check(({ decision }) => {
    for (const order of decision.messages ?? []) {
      // The one exception: a contact change asks its new address for proof, and tells it once it counts (domain §3.9).
      if (order.to === 'new-contact')
        expect(['contact-change-new', 'contact-changed']).toContain(order.template)
      // What brings a way in goes where a new address gains nothing by it.
      expect(order.to === 'recovery-address').toBe(order.withNewLink === true || bringsName(order.template))
      const fields = ['template', 'to', 'askedBy', 'withNewLink', 'aboutChange', 'params']
      expect(Object.keys(order).filter((key) => !fields.includes(key))).toEqual([])
    }
    // A new address is said to be kept, never to be sent to; beside it there is none.
    expect(JSON.stringify(decision).replaceAll(NEW_ADDRESS, '')).not.toContain('@')
  })
})

test('invariant 2 staff never choose a password, and a link opens one only with the birth date', () => {
  check(({ act, before, decision }) => {
    const changes = decision.changes ?? []
    const stored = changes.some(({ change }) => change === 'set-password')
    if (act.by === 'desk') expect(stored || JSON.stringify(decision).includes(typedHash)).toBe(false)
    if (!stored) return
    const first = changes[0]
    const link = before.links.find(({ id }) => first?.change === 'redeem-link' && id === first.linkId)
    expect(link && isLive(link, before.now)).toBe(true)
  })
  check(({ name, decision }) => {
    if (name === 'a stranger chooses a password') expect(JSON.stringify(decision)).not.toContain(typedHash)
  })
})

test('invariant 3 blind: no decision of the desk holds what is on file or what was typed', () => {
  const { mrn = '', clinician = '', lastVisitMonth = '', birthDate = '' } = aPatient()
  const secrets = [
    mrn,
    clinician,
    lastVisitMonth,
    birthDate,
    '97701',
    '12 Alder',
    '555-0142',
    '5550142',
    'a-guess',
  ]
  check(({ act, decision }) => {
    if (act.by !== 'desk') return
    const text = JSON.stringify(decision)
    for (const secret of secrets) expect(text).not.toContain(secret)
  })
})

test('invariant 4 no audit, no action: whatever changes or mails something has its entry', () => {
  check(({ decision }) => {
    const acted = (decision.changes?.length ?? 0) + (decision.messages?.length ?? 0) > 0
    if (acted || isRefused(decision)) expect(decision.audit.length).toBeGreaterThan(0)
  })
})

test('domain §3.2 never two live links of a kind, and none is made for a caller below basic', () => {
  check(({ name, before, decision, next }) => {
    for (const kind of ['invitation', 'reset'] as const) {
      expect(
        next.links.filter((link) => link.kind === kind && isLive(link, next.now)).length,
      ).toBeLessThanOrEqual(1)
    }
    const made = (decision.changes ?? []).some(({ change }) => change === 'create-link')
    if (made && name === 'a remedy') {
      expect(reaches(assuranceAt(before.verification, before).level, 'basic')).toBe(true)
    }
  })
})

test('domain §3.5 never more than three failed checks in 24 hours, whatever is tried', () => {
  check(({ next }) => {
    expect(next.failures.filter(({ at }) => at > next.now - hours(24)).length).toBeLessThanOrEqual(3)
  })
})

test("V10 never more than three of the desk's mails an hour or five a day, nor of the patient's own", () => {
  check(({ next }) => {
    for (const sends of [next.sends.desk, next.sends.patient]) {
      expect(sends.filter((at) => at > next.now - hours(1)).length).toBeLessThanOrEqual(3)
      expect(sends.filter((at) => at > next.now - hours(24)).length).toBeLessThanOrEqual(5)
    }
  })
})

/** What remains to be done at the counter, a day later: photo ID, one remedy, the mail, a password, a sign-in. */
function helpAtTheCounter(reached: CallFacts): string {
  let facts = fresh({ ...reached, now: reached.now + hours(25) }, 'counter', 'call-last')
  facts = after(facts, decidePhotoId(facts, { document: 'passport', sure: true }))
  expect(assuranceAt(facts.verification, facts).level).toBe('strong')
  const sent = orders.map((order) => decideRemedy(order, facts)).find((decision) => !isRefused(decision))
  if (!sent) return 'no remedy'
  facts = after(facts, sent)
  const newest = facts.links[0]
  if (!newest) return 'no link'
  const chosen = decideChoosePassword(facts, newest, { birthDate: born, chosen: { hash: typedHash } })
  facts = after(facts, chosen)
  return decidePatientSignIn(facts, { passwordRight: true }).result
}

test('invariant 5 no dead ends: from every state a walk reaches, photo ID at the counter leads to "signed in"', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(walk, fc.constantFrom(0, 0, 8, 60), (way, failures) => {
      const end = follow(way)
      const { account } = end
      // Long runs of wrong passwords are rare in a walk, so some are added: they reach the hard lock.
      let facts = end
      for (let i = 0; i < failures && account; i++) {
        facts = { ...facts, now: facts.now + hours(1) }
        facts = after(facts, decidePatientSignIn(facts, { passwordRight: false }))
      }
      reached.add(`${facts.account?.lifecycle ?? 'none'} ${facts.account?.lock.kind ?? ''}`)
      expect(helpAtTheCounter(facts)).toBe('signed-in')
    }),
    { numRuns: 400 },
  )
  expect([...reached]).toEqual(
    expect.arrayContaining(['none ', 'invited none', 'active none', 'active hard']),
  )
})

test('the walks are worth something: they reach every act, done as well as refused', () => {
  const done = new Set<string>()
  const refused = new Set<string>()
  const look: Parameters<typeof follow>[1] = ({ name, decision }) => {
    const acted = !isRefused(decision) && decision.changes.length + decision.messages.length > 0
    if (acted) done.add(name)
    else refused.add(name)
  }
  for (const way of fc.sample(walk, { numRuns: 1_500, seed: 7 })) follow(way, look)
  expect([...done].sort()).toEqual(
    Object.keys(acts)
      .filter((name) => name !== 'a stranger chooses a password' || done.has(name))
      .sort(),
  )
  expect(refused.size).toBeGreaterThan(15)
})

test('domain §3.9 no new address counts before its time, and none that was stopped ever does', () => {
  const applied = { inPerson: 0, later: 0 }
  const look: Parameters<typeof follow>[1] = ({ before, decision }) => {
    const changes = decision.changes ?? []
    if (!changes.some(({ change }) => change === 'apply-contact-change')) return
    const change = before.contactChange
    expect(change?.end).toBeUndefined()
    expect(change?.held).toBeUndefined()
    applied[change?.inPerson ? 'inPerson' : 'later']++
    if (change?.inPerson) return
    expect(before.now).toBeGreaterThanOrEqual((change?.provedAt ?? Number.NaN) + hours(24))
  }
  check(look)
  // Walks that are the same each time show that both ways are reached.
  for (const way of fc.sample(walk, { numRuns: 1_500, seed: 7 })) follow(way, look)
  expect(Math.min(applied.inPerson, applied.later)).toBeGreaterThan(0)
})
