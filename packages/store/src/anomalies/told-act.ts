import type { Act, AuditAction } from '@portal-desk/domain'
import { readEntry } from '../tables/event-rows.ts'

/** An act with what it was about, as the log tells of it. */
export type ToldAct = Act & {
  patientId?: string | undefined
  object?: string | undefined
  outcome: string
}

/** Reads a stored entry as the rules about the desk's own work see it. */
export function toldAct(row: { idx: number; entry: string }): ToldAct {
  const { idx, entry } = readEntry(row)
  return {
    idx,
    at: entry.at,
    action: entry.action as AuditAction,
    staffId: entry.actor.kind === 'staff' ? entry.actor.id : undefined,
    callId: entry.call,
    patientId: entry.patient,
    object: entry.object,
    reason: entry.reason,
    methods: entry.verification?.methods,
    outcome: entry.outcome,
  }
}
