import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type CallFacts,
  Clinic,
  defaultPolicy,
  type Facts,
  minutes,
  type PatientRecord,
} from '@portal-desk/domain'
import {
  type Context,
  type House,
  importBatch,
  inOneTransaction,
  openStore,
  type Store,
  type Vault,
} from '@portal-desk/store'
import { startPostgres } from '../../../packages/tooling/src/postgres.ts'
import { plainVault } from './plain-vault.ts'

export type RemedyTown = {
  store: Store
  vault: Vault
  house: House
  patientIds: string[]
  close: () => Promise<void>
}
const STAFF = { kind: 'staff' as const, id: 'bench', role: 'agent' as const, name: 'Bench' }

const clinic = Clinic.parse({
  name: 'Bench Clinic',
  phone: '(555) 555-0100',
  hours: { en: 'always', es: 'siempre' },
  timeZone: 'UTC',
  language: 'en',
  portalOrigin: 'https://portal.example.org',
})
const PORTION = 500
const DESKS = 8

const record = (n: number): PatientRecord => ({
  source: 'bench',
  sourceKey: String(n),
  identifiers: [{ kind: 'mrn', value: String(1_000_000 + n) }],
  names: [{ use: 'current', family: `Family${n % 5_000}`, given: [`Given${n % 700}`] }],
  birthDate: `19${String(30 + (n % 60)).padStart(2, '0')}-0${1 + (n % 9)}-1${n % 9}`,
  deceased: false,
  addresses: [],
  contacts: [{ kind: 'email', value: `p${n}@example.org`, use: 'home' }],
  active: true,
  links: [],
})

/** A database with so many patients, none invited yet. */
export async function remedyTown(engine: string, patients: number): Promise<RemedyTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-bench-'))
  const postgres = engine === 'postgres' ? await startPostgres() : undefined
  const store = await openStore(postgres?.url ?? path.join(folder, 'bench.db'))
  const vault = plainVault()
  const house: House = { clinic, policy: defaultPolicy }
  const patientIds: string[] = []
  for (let from = 0; from < patients; from += PORTION) {
    const incoming = Array.from({ length: Math.min(PORTION, patients - from) }, (_, i) => ({
      record: record(from + i),
      hash: String(from + i),
    }))
    await inOneTransaction(store, vault, contextAt(Date.now(), 'import'), house, undefined, async (unit) => {
      const done = await importBatch(unit.tx, store.dialect, vault, incoming, Date.now(), true)
      patientIds.push(...done.patientIds)
      unit.record({ action: 'import.batch', outcome: 'done' })
      return { answer: null, status: 200 }
    })
  }
  await openCalls(store)
  return {
    store,
    vault,
    house,
    patientIds,
    async close() {
      await store.close()
      postgres?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every desk that works at the same time has a call of its own, as in the clinic. */
async function openCalls(store: Store): Promise<void> {
  const now = Date.now()
  const rows = Array.from({ length: DESKS }, (_, n) => ({
    id: `bench-call-${n}`,
    staff_id: STAFF.id,
    channel: 'phone',
    state: 'open',
    relationship: 'self',
    language: 'en',
    interpreter: 0 as const,
    relay: 0 as const,
    searched_by: '[]',
    opened_at: now,
    last_activity_at: now,
    version: 1,
  }))
  await store.write.insertInto('call_session').values(rows).execute()
}

export const contextAt = (now: number, request: string, callId = 'bench-call-0'): Context => ({
  now,
  actor: STAFF,
  request,
  client: 'bench',
  callId,
})

/** The same patient, in a call whose caller has answered three questions. */
export function verified(facts: Facts, callId: string): CallFacts {
  const { now, patient } = facts
  const call: CallFacts['call'] = {
    id: callId,
    staffId: STAFF.id,
    channel: 'phone',
    state: 'open',
    relationship: 'self',
    language: 'en',
    interpreter: false,
    relay: false,
    unhurried: false,
    patientId: patient.id,
    searchedBy: ['full-name', 'birth-date'],
    openedAt: now - minutes(2),
    lastActivityAt: now,
    version: 1,
  }
  return {
    ...facts,
    call,
    staff: { id: STAFF.id, role: STAFF.role },
    failures: [],
    approvals: [],
    confirmations: [],
    verification: {
      id: 'bench-check',
      callId: call.id,
      patientId: patient.id,
      staffId: STAFF.id,
      startedAt: now - minutes(1),
      drawn: [],
      submits: 1,
      checks: [
        {
          kind: 'knowledge',
          at: now,
          outcome: 'matched',
          items: ['postcode', 'phone-on-file', 'preferred-clinician'],
        },
      ],
      verifiedAt: now,
      version: 1,
    },
  }
}
