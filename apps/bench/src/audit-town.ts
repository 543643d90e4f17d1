import {
  checkpointFileRecord,
  growTree,
  newSigningKey,
  type SigningKey,
  signCheckpoint,
} from '@portal-desk/audit'
import type { AuditEvent } from '@portal-desk/domain'
import { inOneTransaction, logSize, storedLeaves } from '@portal-desk/store'
import { portionsOf } from './portions.ts'
import { contextAt, type RemedyTown, remedyTown } from './remedy-town.ts'

const PATIENTS = 100
const PORTION = 500
/** Fifty desks make about ten entries a second (audit.md), and each second has its checkpoint. */
const BETWEEN = 10

/** A log as a clinic has it: entries, personal values beside them, checkpoints in the database and outside. */
export type AuditTown = RemedyTown & { key: SigningKey; outside: string[] }

/** What a call leaves behind, in its order; searches and failed names keep what was typed beside the entry. */
const kinds = [
  { action: 'call.opened', outcome: 'done' },
  { action: 'search.done', outcome: 'done', reason: 'hits:3', details: { typed: 'garcia mar 1984' } },
  { action: 'record.viewed', outcome: 'done', reason: 'none' },
  { action: 'diagnosis.shown', outcome: 'done', reason: 'basic' },
  { action: 'mail.handed-over', outcome: 'done', reason: 'invitation' },
  { action: 'link.opened', outcome: 'done' },
  { action: 'patient.signed-in', outcome: 'done' },
  { action: 'patient.sign-in-failed', outcome: 'refused', reason: 'wrong-password' },
] as const satisfies readonly AuditEvent[]

/** @param entries how many the log holds, those of its own making included */
export async function auditTown(engine: string, entries: number): Promise<AuditTown> {
  const town = await remedyTown(engine, PATIENTS)
  try {
    const { store, vault, house } = town
    const context = () => contextAt(Date.now(), 'bench-request-0001', 'bench-call-0')
    const missing = Array.from({ length: entries - (await logSize(store.read)) }, (_, i) => i)
    for (const some of portionsOf(missing, PORTION)) {
      await inOneTransaction(store, vault, context(), house, undefined, async (unit) => {
        for (const i of some) {
          const patient = town.patientIds[i % PATIENTS] ?? ''
          unit.record({ ...(kinds[i % kinds.length] ?? kinds[0]), patient })
        }
        return { answer: null, status: 200 }
      })
    }
    const key = newSigningKey('bench.example.org/log', vault.randomBytes)
    return { ...town, key, outside: await signed(town, entries, key) }
  } catch (error) {
    await town.close()
    throw error
  }
}

/** Signs as the server does while the log grows; gives what stands in the file outside. */
async function signed({ store }: RemedyTown, entries: number, key: SigningKey): Promise<string[]> {
  const tree = growTree()
  const made: { size: number; root: Uint8Array; note: string }[] = []
  for await (const leaf of storedLeaves(store.read)(0, entries)) {
    tree.append(leaf)
    if (tree.size % BETWEEN !== 0 && tree.size !== entries) continue
    const root = Buffer.from(tree.root())
    made.push({ size: tree.size, root, note: signCheckpoint(tree.size, root, key) })
  }
  const published_at = Date.now()
  for (const some of portionsOf(made, PORTION)) {
    const rows = some.map((one) => ({ ...one, published_at }))
    await store.write.insertInto('audit_checkpoint').values(rows).execute()
  }
  return made.map(({ note }) => checkpointFileRecord(note))
}
