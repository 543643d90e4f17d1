import type { Finding } from '@portal-desk/domain'
import { sealNote } from '../tables/note.ts'
import { type Carriers, type Hands, LostRace, mustChange } from './hands.ts'

const columnsOf = ({ people, found, rule, about, calls: _, ...finding }: Finding) => ({
  people: JSON.stringify(people),
  found,
  finding: JSON.stringify(finding),
})

async function putCalls({ tx }: Hands, anomalyId: string, calls: readonly string[]): Promise<void> {
  if (calls.length === 0) return
  await tx
    .insertInto('anomaly_call')
    .values(calls.map((callId, place) => ({ anomaly_id: anomalyId, call_id: callId, place })))
    .onConflict((on) => on.columns(['anomaly_id', 'call_id']).doNothing())
    .execute()
}

export const anomalyChanges: Carriers<'raise-anomaly' | 'set-anomaly' | 'note-anomaly'> = {
  async 'raise-anomaly'(hands, { anomalyId: id, finding, rank, knownVersion }) {
    const { tx, context } = hands
    const fresh = { ...columnsOf(finding), found_at: context.now, waits: 1 as const }
    if (knownVersion !== undefined) {
      const again = { settled_by: null, settled_at: null, settled_as: null, settled_note: null }
      await mustChange(
        tx
          .updateTable('anomaly')
          .set((is) => ({ ...fresh, ...again, version: is('version', '+', 1) }))
          .where('id', '=', id)
          .where('version', '=', knownVersion)
          .executeTakeFirst(),
      )
      return putCalls(hands, id, finding.calls)
    }
    const made = await tx
      .insertInto('anomaly')
      .values({ id, rule: finding.rule, about: finding.about, rank, ...fresh, version: 1 })
      .onConflict((on) => on.columns(['rule', 'about']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw new LostRace('anomaly')
    await putCalls(hands, id, finding.calls)
  },

  // T3: of two who settle it, one wins.
  async 'set-anomaly'({ tx, vault, context }, { anomalyId, version, set }) {
    const { assignedTo, handedOn, settled } = set
    await mustChange(
      tx
        .updateTable('anomaly')
        .set((is) => ({
          version: is('version', '+', 1),
          ...(assignedTo === undefined ? {} : { assigned_to: assignedTo }),
          ...(handedOn ? { handed_at: context.now } : {}),
          ...(settled
            ? {
                waits: 0 as const,
                settled_by: context.actor.id,
                settled_at: context.now,
                settled_as: settled.reason,
                settled_note: sealNote(vault, anomalyId, settled.note),
              }
            : {}),
        }))
        .where('id', '=', anomalyId)
        .where('version', '=', version)
        .where('waits', '=', 1)
        .executeTakeFirst(),
    )
  },

  async 'note-anomaly'({ tx, vault, context }, { anomalyId, note }) {
    const id = vault.newId()
    const sealed = sealNote(vault, id, note) ?? ''
    await tx
      .insertInto('anomaly_note')
      .values({ id, anomaly_id: anomalyId, staff_id: context.actor.id, at: context.now, note: sealed })
      .execute()
  },
}
