import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Clinic, defaultPolicy, type PatientRecord } from '@portal-desk/domain'
import pg from 'pg'
import { inject } from 'vitest'
import type { Context } from './context.ts'
import type { Store } from './dialect.ts'
import type { House } from './facts.ts'
import { openStore } from './open-store.ts'
import type { Vault } from './vault.ts'

export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

/** The address of an empty database of its own. */
export async function freshUrl(engine: Engine): Promise<string> {
  if (engine === 'sqlite') return path.join(mkdtempSync(path.join(tmpdir(), 'pd-store-')), 'desk.db')
  const server = inject('postgresUrl')
  const name = `store_${randomBytes(8).toString('hex')}`
  const admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const own = new URL(server)
  own.pathname = `/${name}`
  return own.href
}

/** A whole store, brought up from nothing. */
export async function freshStore(engine: Engine): Promise<{ store: Store; url: string }> {
  const url = await freshUrl(engine)
  return { store: await openStore(url), url }
}

/** Seals nothing and hashes everything: enough for tests of the database. */
export const plainVault: Vault = {
  newId: () => randomBytes(16).toString('base64url'),
  newToken: () => randomBytes(32).toString('base64url'),
  hashToken: (token) => createHash('sha256').update(token).digest('base64url'),
  hmac: (purpose, text) => createHmac('sha256', 'test').update(`${purpose}\0${text}`).digest('base64url'),
  seal: (text, place) => `${place}|${text}`,
  open: (sealed, place) => sealed.slice(place.length + 1),
  randomBytes: (size) => randomBytes(size),
  randomInt: (n) => randomInt(n),
}

export const house: House = {
  policy: defaultPolicy,
  clinic: Clinic.parse({
    name: 'Millbrook Clinic',
    phone: '(555) 555-0142',
    hours: { en: 'Monday to Friday', es: 'lunes a viernes' },
    timeZone: 'America/New_York',
    language: 'en',
    portalOrigin: 'http://localhost:4101',
  }),
}
export const contextAt = (now: number): Context => ({
  now,
  actor: { kind: 'system', id: 'test' },
  request: 'test',
  client: 'test',
})

/** One patient with one address, about whom nothing has happened yet. */
export const ada: PatientRecord = {
  source: 'test',
  sourceKey: 'p1',
  identifiers: [{ kind: 'mrn', value: 'M-1' }],
  names: [{ use: 'current', family: 'Okafor', given: ['Ada'] }],
  birthDate: '1980-02-03',
  deceased: false,
  addresses: [],
  contacts: [{ kind: 'email', value: 'ada@example.org', use: 'home' }],
  active: true,
  links: [],
}
