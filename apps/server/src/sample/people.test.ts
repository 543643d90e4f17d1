import { type PatientRecord, PatientRecord as Schema, usernameStem } from '@portal-desk/domain'
import { describe, expect, test } from 'vitest'
import { makeSamplePatients } from './people.ts'
import type { SamplePatient, SampleState } from './sample-patient.ts'

const now = Date.UTC(2026, 10, 24, 15, 20)
const make = (patients: number, seed = 7) => [...makeSamplePatients({ patients, seed, now })]
const people = make(2000)
const records = people.map(({ record }) => record)

const share = (holds: (record: PatientRecord) => boolean) => records.filter(holds).length / records.length
const emails = (record: PatientRecord) =>
  record.contacts.filter(({ kind }) => kind === 'email').map(({ value }) => value)
const today = new Date(now).toISOString().slice(0, 10)
const grouped = <T>(all: T[], key: (one: T) => string) => [...Map.groupBy(all, key).values()]

describe('the made-up people', () => {
  test('the same seed gives the same people, another seed others, and fewer are the first of more', () => {
    expect(make(300)).toEqual(people.slice(0, 300))
    expect(make(300, 8)).not.toEqual(people.slice(0, 300))
    expect(people).toHaveLength(2000)
  })

  test('every chart is a valid record with a key, an MRN and a mailbox owner of its own', () => {
    for (const record of records) expect(Schema.safeParse(record).error).toBeUndefined()
    expect(new Set(records.map(({ sourceKey }) => sourceKey)).size).toBe(2000)
    const mrns = records.flatMap(({ identifiers }) => identifiers.map(({ value }) => value))
    expect(new Set(mrns).size).toBe(mrns.length)
    const usernames = people.flatMap(({ account }) => account?.username ?? [])
    expect(new Set(usernames).size).toBe(usernames.length)
    for (const { record, account } of people) {
      if (account?.username === undefined) continue
      expect(account.username.replace(/\d+$/, '')).toBe(usernameStem(record.names))
    }
  })

  test('nobody can be reached: reserved numbers and mail domains only', () => {
    for (const { contacts } of records) {
      for (const { kind, value } of contacts) {
        if (kind === 'email') expect(value).toMatch(/^[a-z0-9.]+@example\.(org|com|net)$/)
        else expect(value.replace(/\D/g, '')).toMatch(/^1?[2-9]\d\d55501[0-8]\d$/)
      }
    }
  })

  test('a clinic’s usual share of gaps, deaths and former names', () => {
    const within = (value: number, least: number, most: number) => {
      expect(value).toBeGreaterThan(least)
      expect(value).toBeLessThan(most)
    }
    within(
      share((record) => emails(record).length === 0),
      0.06,
      0.1,
    )
    within(
      share(({ deceased }) => deceased),
      0.03,
      0.05,
    )
    const odd = ({ birthDate = '', identifiers }: PatientRecord) =>
      birthDate.length < 10 || identifiers.filter(({ kind }) => kind === 'mrn').length !== 1
    within(share(odd), 0.02, 0.04)
    within(
      share(({ names }) => names.some(({ use }) => use === 'former')),
      0.08,
      0.16,
    )
    within(
      share(({ language }) => language === 'es'),
      0.08,
      0.2,
    )
  })

  test('names of many languages, some in their own script', () => {
    const written = records.flatMap(({ names }) =>
      names.map(({ family, given, text }) => [text, family, ...given].join(' ')),
    )
    const some = (pattern: RegExp) => written.filter((name) => pattern.test(name)).length
    expect(some(/\p{Script=Han}/u)).toBeGreaterThan(20)
    expect(some(/[ảấầậễệịọộợứữỳ]/)).toBeGreaterThan(20)
    expect(some(/[łżśćń]/)).toBeGreaterThan(10)
    expect(some(/[áéíóúñ]/)).toBeGreaterThan(100)
    expect(some(/(Mohammed|Fatima|Al-|El-)/)).toBeGreaterThan(5)
  })

  test('families share a roof, twins a birth date, some a mailbox', () => {
    const roofs = grouped(records, ({ addresses }) => JSON.stringify(addresses))
    expect(roofs.filter((roof) => roof.length > 2).length).toBeGreaterThan(100)
    const twins = roofs.filter((roof) => {
      const born = roof.flatMap(({ birthDate }) => birthDate ?? [])
      return new Set(born).size < born.length
    })
    expect(twins.length).toBeGreaterThan(20)
    expect(
      grouped(records.flatMap(emails), (email) => email).filter((all) => all.length > 1).length,
    ).toBeGreaterThan(100)
    const senior = records.filter(({ names }) => names[0]?.suffix === 'Sr.')
    expect(senior.length).toBeGreaterThan(10)
  })

  test('nothing in a chart is older than its person or younger than today', () => {
    for (const { birthDate = '1000', contacts, lastVisitMonth, deceasedOn = today } of records) {
      expect(birthDate <= today).toBe(true)
      expect(deceasedOn >= birthDate && deceasedOn <= today).toBe(true)
      for (const { from = today } of contacts) expect(from >= birthDate && from <= today).toBe(true)
      if (lastVisitMonth) expect(lastVisitMonth >= birthDate.slice(0, 7)).toBe(true)
      if (lastVisitMonth) expect(lastVisitMonth <= deceasedOn.slice(0, 7)).toBe(true)
    }
  })
})

const ofState = (state: SampleState): SamplePatient[] =>
  people.filter(({ account }) => account?.state === state)
const STATES: SampleState[] = [
  ...([
    'not-enrolled',
    'invited',
    'invite-expired',
    'active',
    'locked',
    'hard-locked',
    'wrong-password',
  ] as const),
  ...([
    'link-expired',
    'link-superseded',
    'link-used',
    'mail-delayed',
    'on-hold',
    'inactive',
    'never-tried',
  ] as const),
]

describe('their accounts', () => {
  test.each(STATES)('%s is met', (state) => {
    expect(ofState(state).length).toBeGreaterThan(2)
  })

  test('histories run in order, in whole milliseconds, and end before now', () => {
    for (const { account } of people) {
      const times = account?.history.map(({ at }) => at) ?? []
      expect(times).toEqual([...times].sort((a, b) => a - b))
      for (const at of times) expect(Number.isSafeInteger(at) && at <= now).toBe(true)
    }
  })

  test('a link is spoken of only after it was made', () => {
    for (const { account } of people) {
      let made = 0
      for (const { kind, link } of account?.history ?? []) {
        if (kind === 'invitation.queued' || kind === 'reset-link.queued') expect(link).toBe(made++)
        else if (link !== undefined) expect(link).toBeLessThan(made)
      }
    }
  })

  test('a mail went only to somebody with an address, and no child has a login', () => {
    for (const { record, account } of people) {
      const mailed = account?.history.some(({ kind }) => kind === 'mail.handed-over')
      if (mailed) expect(emails(record)).toHaveLength(1)
      if (record.birthDate && record.birthDate > '2008-12') expect(account).toBeUndefined()
    }
  })

  test('the dead did nothing after their death', () => {
    for (const { record, account } of people.filter(({ record }) => record.deceased)) {
      for (const { at } of account?.history ?? [])
        expect(at).toBeLessThan(Date.parse(record.deceasedOn ?? ''))
    }
  })

  test('who is locked is locked now, and who waits for a link has one that lives', () => {
    for (const { account } of ofState('locked')) expect(account?.history.at(-1)?.until).toBeGreaterThan(now)
    for (const { account } of ofState('hard-locked')) expect(account?.history.at(-1)?.detail).toBe('hard')
    for (const state of ['invited', 'mail-delayed', 'link-superseded'] as const) {
      for (const { account } of ofState(state)) {
        const ends = account?.history.flatMap(({ kind, until }) =>
          kind === 'invitation.queued' ? (until ?? 0) : [],
        )
        expect(ends?.at(-1)).toBeGreaterThan(now)
      }
    }
    for (const { account } of ofState('invite-expired')) {
      const ends = account?.history.flatMap(({ until }) => until ?? [])
      expect(ends?.at(-1)).toBeLessThan(now)
    }
  })
})
