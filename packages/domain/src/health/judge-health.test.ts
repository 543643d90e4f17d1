import { describe, expect, test } from 'vitest'
import { days, hours, minutes, seconds } from '../shared/instant.ts'
import { wordsAt } from '../words/clock.ts'
import { type HealthFacts, healthChecks } from './health-facts.ts'
import { judgeHealth } from './judge-health.ts'

const NOW = Date.UTC(2026, 2, 3, 15, 0)
const clinic = {
  name: 'Millbrook Clinic',
  phone: '(555) 555-0142',
  hours: { en: 'Monday to Friday', es: 'lunes a viernes' },
  timeZone: 'America/New_York',
  language: 'en',
  portalOrigin: 'https://portal.example.org',
} as const
const well: HealthFacts = {
  mail: { server: 'running', waiting: 0, paused: 0, lastHandedOver: { at: NOW - minutes(3) } },
  bounces: { handedOver: 200, cameBack: 3 },
  reviews: {},
  database: { bytes: 3e9, answeredIn: 2 },
  clock: { ahead: 0 },
  checkpoint: { contradicted: false, entries: 1_284_912, outside: 'kept' },
  witness: { state: 'signed' },
  verification: { whole: { at: NOW - hours(8) }, broken: false },
  backup: { at: NOW - hours(9) },
  drill: { at: NOW - days(3) },
  disk: { freeBytes: 200e9, totalBytes: 500e9 },
}
const judged = (part: Partial<HealthFacts>) => judgeHealth({ ...well, ...part }, wordsAt(NOW, clinic))
const lineOf = (check: string, part: Partial<HealthFacts>) =>
  judged(part).find((line) => line.check === check)

test('a desk that is well says so in every line, in the order of the page, and asks for nothing', () => {
  expect(judged({}).map(({ check, state, doNow }) => [check, state, doNow])).toEqual(
    healthChecks.map((check) => [check, 'ok', undefined]),
  )
})

describe('what is not well says what to do, and how urgent it is', () => {
  const { mail, checkpoint } = well
  test.each<[string, string, Partial<HealthFacts>, RegExp]>([
    ['mail', 'stop', { mail: { ...mail, server: 'not-taking' } }, /refuses our mail/],
    ['mail', 'stop', { mail: { ...mail, server: 'not-set' } }, /No mail waits/],
    ['mail', 'look', { mail: { ...mail, server: 'not-answering' } }, /does not answer/],
    ['mail', 'look', { mail: { ...mail, waiting: 2, dueSince: NOW - minutes(6) } }, /left at 9:54 AM/],
    ['mail', 'stop', { mail: { ...mail, waiting: 2, dueSince: NOW - minutes(31) } }, /2 mails wait/],
    ['mail', 'look', { mail: { ...mail, paused: 1 } }, /1 mail provider\./],
    ['bounces', 'look', { bounces: { handedOver: 100, cameBack: 10 } }, /10 of 100 mails came back/],
    ['reviews', 'look', { reviews: { oldestSince: NOW - days(8) } }, /waits for a decision since/],
    ['database', 'look', { database: { bytes: 1, answeredIn: 150 } }, /answered in 150 ms/],
    ['database', 'stop', { database: { bytes: 1, answeredIn: 1_200 } }, /answered in 1200 ms/],
    ['clock', 'look', { clock: { ahead: -seconds(3) } }, /3 s behind this server/],
    ['clock', 'stop', { clock: { ahead: minutes(2) } }, /120 s ahead of this server/],
    ['checkpoint', 'stop', { checkpoint: { ...checkpoint, contradicted: true } }, /nothing is written/],
    ['checkpoint', 'look', { checkpoint: { ...checkpoint, unsignedSince: NOW - minutes(2) } }, /since 9:58/],
    ['checkpoint', 'stop', { checkpoint: { ...checkpoint, unsignedSince: NOW - minutes(6) } }, /since 9:54/],
    ['checkpoint', 'look', { checkpoint: { ...checkpoint, outside: 'missing' } }, /no file of checkpoints/],
    ['witness', 'look', { witness: { state: 'silent', silentSince: NOW - minutes(11) } }, /since 9:49 AM/],
    ['witness', 'stop', { witness: { state: 'silent', silentSince: NOW - hours(25) } }, /does not sign/],
    ['verification', 'stop', { verification: { whole: {}, broken: true } }, /found something wrong/],
    ['verification', 'look', { verification: { whole: {}, broken: false } }, /not been verified yet/],
    ['backup', 'look', { backup: {} }, /None has been made/],
    ['backup', 'look', { backup: { at: NOW - hours(27) } }, /yesterday at 7:00 AM/],
    ['backup', 'stop', { backup: { at: NOW - days(8) } }, /The last one was made/],
    ['drill', 'look', { drill: {} }, /No backup has been tried out/],
    ['drill', 'look', { drill: { at: NOW - days(40) } }, /tried out/],
    ['disk', 'look', { disk: { freeBytes: 4e9, totalBytes: 100e9 } }, /4\.0 GB of 100\.0 GB are free/],
    ['disk', 'stop', { disk: { freeBytes: 300e6, totalBytes: 100e9 } }, /300 MB/],
  ])('%s: %s', (check, state, part, says) => {
    const line = lineOf(check, part)
    expect(line).toMatchObject({
      state,
      says: expect.stringMatching(says),
      doNow: expect.stringMatching(/\.$/),
    })
    expect(judged(part).filter((one) => one.state !== 'ok')).toHaveLength(1)
  })
})

test('a witness that has just fallen silent, and a log that is about to be signed, alarm nobody', () => {
  expect(lineOf('witness', { witness: { state: 'silent', silentSince: NOW - minutes(1) } })?.state).toBe('ok')
  const checkpoint = { ...well.checkpoint, unsignedSince: NOW - seconds(2), outside: 'not-yet' as const }
  expect(lineOf('checkpoint', { checkpoint })?.state).toBe('ok')
})
