import { PatientRecord } from '@portal-desk/domain'
import { describe, expect, test } from 'vitest'
import { guidePeople } from './guide-people.ts'
import { makeSamplePatients } from './people.ts'

const now = Date.UTC(2026, 10, 24, 15, 20)
const people = guidePeople(now)
const get = (id: string) => {
  const found = people.find((person) => person.id === id)
  if (!found) throw new Error(id)
  return found
}

describe('the callers of the guide', () => {
  test('nine have a card, each with another thing that is wrong', () => {
    const cards = people.filter(({ card }) => card)
    expect(cards.map(({ id, account }) => [id, account?.state])).toEqual([
      ['invitation-ran-out', 'invite-expired'],
      ['locked-out', 'hard-locked'],
      ['older-link', 'link-superseded'],
      ['no-email', 'not-enrolled'],
      ['wrong-password', 'wrong-password'],
      ['deceased', 'never-tried'],
      ['twin', 'not-enrolled'],
      ['mother', 'not-enrolled'],
      ['power-of-attorney', 'never-tried'],
    ])
  })

  test('they are valid, and the same for the same now', () => {
    for (const { record } of people) expect(PatientRecord.safeParse(record).error).toBeUndefined()
    expect(guidePeople(now)).toEqual(people)
    expect(JSON.stringify(guidePeople(now + 86_400_000)[0]?.record.names)).toBe(
      JSON.stringify(people[0]?.record.names),
    )
  })

  test('what a card lets the caller know is what the chart holds', () => {
    for (const { record, card } of people) {
      const chart = JSON.stringify(record)
      for (const { what, answer } of card?.knows ?? []) {
        if (['MRN', 'ZIP code', 'Street', 'Phone on file', 'E-mail on file', 'Clinician'].includes(what)) {
          expect(chart).toContain(answer)
        }
      }
    }
    const maria = get('invitation-ran-out').card?.knows
    expect(maria).toContainEqual({ what: 'Birth date', answer: 'March 12, 1984' })
    expect(maria).toContainEqual({ what: 'Name', answer: 'María Elena García' })
    expect(get('deceased').card?.knows.map(({ what }) => what)).not.toContain('MRN')
  })

  test('María has a lookalike: same surname, initial, birth year and town', () => {
    const [maria, marta] = [get('invitation-ran-out').record, get('lookalike-garcia').record]
    for (const { names, birthDate, addresses } of [maria, marta]) {
      expect(names[0]).toMatchObject({
        family: 'García',
        given: [expect.stringMatching(/^Mar/), ...(names[0]?.given.slice(1) ?? [])],
      })
      expect(birthDate).toMatch(/^1984-/)
      expect(addresses[0]?.city).toBe('Millbrook')
    }
    expect(maria.birthDate).toBe('1984-03-12')
    expect(marta.birthDate).not.toBe(maria.birthDate)
  })

  test('the twins share birth date, roof and mailbox, and nothing that tells them apart', () => {
    const [ella, emma] = [get('twin').record, get('other-twin').record]
    expect(emma).toMatchObject({ birthDate: ella.birthDate, addresses: ella.addresses })
    const mailbox = (record: PatientRecord) => record.contacts.find(({ kind }) => kind === 'email')?.value
    expect(mailbox(emma)).toBe(mailbox(ella))
    expect(emma.identifiers).not.toEqual(ella.identifiers)
    expect(emma.names).not.toEqual(ella.names)
  })

  test('Ruth acts for her son and Claire for Walter; Claire is no patient', () => {
    for (const [who, whom, kind] of [
      ['mother', 'mothers-son', 'parent'],
      ['power-of-attorney', 'locked-out', 'power-of-attorney'],
    ] as const)
      expect(get(who).authority).toMatchObject({
        kind,
        representativeKey: get(who).record.sourceKey,
        patientKey: get(whom).record.sourceKey,
      })
    expect(get('power-of-attorney').record).toMatchObject({ withoutChart: true, identifiers: [] })
    expect(get('mother').record).not.toHaveProperty('withoutChart')
  })

  test('Dorothy has no mailbox, Harold has died', () => {
    expect(get('no-email').record.contacts.every(({ kind }) => kind === 'phone')).toBe(true)
    expect(get('deceased').record).toMatchObject({ deceased: true, deceasedOn: '2026-11-05' })
  })

  test('what is wrong stays wrong for a day', () => {
    const last = (id: string, kind: string) => get(id).account?.history.findLast((step) => step.kind === kind)
    const day = 86_400_000
    expect(last('invitation-ran-out', 'invitation.queued')?.until).toBeLessThan(now)
    expect(last('older-link', 'invitation.queued')?.until).toBeGreaterThan(now + day)
    expect(last('locked-out', 'account.locked')?.detail).toBe('hard')
    for (const { account } of people) {
      for (const { at } of account?.history ?? []) expect(Number.isSafeInteger(at) && at <= now).toBe(true)
    }
  })

  test('no sample patient has a number, name in the portal or MRN of theirs', () => {
    const unique = ({
      record,
      account,
    }: (typeof people)[number] | { record: PatientRecord; account?: { username?: string } }) => [
      ...record.identifiers.map(({ value }) => value),
      ...record.contacts.map(({ value }) => value.replace(/^\(|[) ]+|-/g, '')),
      ...(account?.username ? [account.username] : []),
    ]
    const theirs = new Set(people.flatMap(unique))
    const others = [...makeSamplePatients({ patients: 3000, seed: 1, now })].flatMap(unique)
    expect(others.filter((value) => theirs.has(value))).toEqual([])
  })
})
