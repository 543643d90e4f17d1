import type { PatientRecord } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { unfinished } from '../src/recover/off-the-request.ts'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { maria } from './people.ts'
import { median, welchT, withoutTail } from './statistics.ts'
import { enrol } from './steps.ts'
import { CHOSEN, portalEndpoints as portal, startWorld, type World } from './world.ts'

/** Tries of each kind: a few here; `GUESSES=2000` measures (quality §2, row 10). */
const GUESSES = Number(process.env['GUESSES'] ?? 6)
const PATIENCE = 60_000 + GUESSES * 600

const kinds = ['known', 'unknown', 'locked', 'on-hold', 'deactivated'] as const
type Kind = (typeof kinds)[number]
const nameOf = (kind: Kind, i: number) => `${kind}${i}`
const mailOf = (kind: Kind, i: number) => `${kind}${i}@example.org`

/** Letters alone, since a name holds no digits: nobody here is anybody's lookalike. */
const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')

const neighbour = (kind: Kind, i: number): PatientRecord => ({
  ...maria(),
  names: [{ use: 'current', family: `${kind}${letters(i)}`, given: [letters(i * 7)] }],
  birthDate: `${1930 + (i % 70)}-0${1 + (i % 9)}-1${i % 10}`,
  sourceKey: `${kind}-${i}`,
  identifiers: [{ kind: 'mrn', value: `${kind}-${i}` }],
  contacts: [{ kind: 'email', use: 'home', value: mailOf(kind, i) }] as PatientRecord['contacts'],
})
const standing: Record<Exclude<Kind, 'unknown'>, Record<string, unknown>> = {
  known: {},
  locked: { lock_kind: 'hard' },
  'on-hold': { hold: 'staff', hold_reason: 'lost-device' },
  deactivated: { lifecycle: 'deactivated', inactive_reason: 'dormant' },
}

describe.each(engines)('enumeration by time on %s', (engine) => {
  let world: World
  beforeEach(async () => {
    world = await startWorld(engine, { proxies: '127.0.0.1', realHashes: true })
    await world.addPatients(maria())
    await enrol(world, await world.staff(), CHOSEN)
    await world.desk.outbox?.stop()
    for (const kind of kinds) if (kind !== 'unknown') await settle(kind)
  }, PATIENCE)
  afterEach(() => world.stop())

  /** So many patients with a login in this state. */
  async function settle(kind: Exclude<Kind, 'unknown'>): Promise<void> {
    const { write } = world.desk.store
    const ids = await world.addPatients(...Array.from({ length: GUESSES }, (_, i) => neighbour(kind, i)))
    const [hers] = await write.selectFrom('portal_account').selectAll().execute()
    if (!hers) throw new Error('nobody has a login')
    const rows = ids.map((patient_id, i) => ({
      ...hers,
      ...standing[kind],
      id: `${kind}-account-${i}`,
      patient_id,
      username: nameOf(kind, i),
    }))
    for (let from = 0; from < rows.length; from += 500)
      await write
        .insertInto('portal_account')
        .values(rows.slice(from, from + 500))
        .execute()
  }

  type Seen = { took: number; said: string; hashed: number }

  /** Asks the same of each kind by turns; prints how far apart they are, and gives what each was answered. */
  async function compare(
    door: string,
    ask: (visitor: TestClient, kind: Kind, i: number) => Promise<{ status: number; body: unknown }>,
  ): Promise<Map<Kind, Seen[]>> {
    const { passwords } = world.desk
    const matches = passwords.matches.bind(passwords)
    let hashed = 0
    passwords.matches = (...compared) => {
      hashed++
      return matches(...compared)
    }
    const seen = new Map<Kind, Seen[]>(kinds.map((kind) => [kind, []]))
    for (let i = -1; i < GUESSES; i++) {
      const visitor = await world.visitor()
      // Somebody who guesses from one address alone would be slowed down, whoever they guess.
      visitor.address = `10.${(i + 1) >> 8}.${(i + 1) & 255}.1`
      // Each kind comes as often at each place: the first of a round takes longer than the others.
      const first = (i + 1) % kinds.length
      for (const kind of [...kinds.slice(first), ...kinds.slice(0, first)]) {
        hashed = 0
        const from = performance.now()
        const { status, body } = await ask(visitor, kind, Math.max(0, i))
        const took = performance.now() - from
        await unfinished()
        // The first round warms the paths up.
        if (i >= 0) seen.get(kind)?.push({ took, said: JSON.stringify([status, body]), hashed })
        world.clock.pass(60_000)
      }
    }
    const times = (kind: Kind) => withoutTail((seen.get(kind) ?? []).map(({ took }) => took))
    const base = times('unknown')
    for (const kind of kinds) {
      const apart = median(times(kind)) - median(base)
      const line = `${engine} ${door}: ${kind} ${median(times(kind)).toFixed(2)} ms, ${apart.toFixed(2)} ms from unknown, t ${welchT(times(kind), base).toFixed(2)}`
      if (process.env['GUESSES']) console.log(line)
    }
    return seen
  }

  /** Whoever asks learns nothing: one answer, and one amount of costly work, whatever stands behind the name. */
  function expectAlike(seen: Map<Kind, Seen[]>, hashes: number): void {
    for (const kind of kinds) {
      const list = seen.get(kind) ?? []
      expect(list).toHaveLength(GUESSES)
      for (const { hashed, said } of list) {
        expect([kind, hashed]).toEqual([kind, hashes])
        expect(said.replace(/\d{10,}/g, 'at')).toBe(
          (seen.get('unknown')?.[0]?.said ?? '').replace(/\d{10,}/g, 'at'),
        )
      }
    }
  }

  test(
    'P7 a wrong password takes the same work for every name',
    async () => {
      const seen = await compare('sign-in', (visitor, kind, i) =>
        visitor.call(portal.signInPatient, { body: { username: nameOf(kind, i), password: 'not this one' } }),
      )
      expectAlike(seen, 1)
    },
    PATIENCE,
  )

  test(
    'P7 a forgotten password is answered before anything is looked up',
    async () => {
      const seen = await compare('forgot password', (visitor, kind, i) =>
        visitor.call(portal.forgotPassword, { body: { name: nameOf(kind, i), language: 'en' } }),
      )
      expectAlike(seen, 0)
    },
    PATIENCE,
  )

  test(
    'P7 a forgotten username as well',
    async () => {
      const seen = await compare('forgot username', (visitor, kind, i) =>
        visitor.call(portal.forgotUsername, { body: { email: mailOf(kind, i), language: 'en' } }),
      )
      expectAlike(seen, 0)
    },
    PATIENCE,
  )
})
