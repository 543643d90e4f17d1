import { type AuditAction, auditBlock, type CallReview, type CallReviewer } from '@portal-desk/domain'
import { closenessAmong, type Db, restrictedAmong } from '@portal-desk/store'
import type { StaffAtDesk } from '../http/session.ts'

type Reader = Pick<StaffAtDesk, 'id' | 'role'>

/** Whoever reads, and how each of these calls and the records in it concern them (V8, edge case 20). */
export async function reviewersOf(
  db: Db,
  { id, role }: Reader,
  reviews: readonly CallReview[],
): Promise<Map<string, CallReviewer>> {
  if (reviews.length === 0) return new Map()
  const callIds = reviews.map(({ callId }) => callId)
  const calls = await db
    .selectFrom('call_session')
    .select(['id', 'patient_id', 'about_id'])
    .where('id', 'in', callIds)
    .execute()
  const patientsOf = new Map(
    calls.map((call) => [call.id, [call.patient_id, call.about_id].flatMap((one) => one ?? [])]),
  )
  const patientIds = [...new Set([...patientsOf.values()].flat())]
  const [near, restricted, own] = await Promise.all([
    closenessAmong(db, id, patientIds),
    patientIds.length === 0 ? new Set<string>() : restrictedAmong(db, patientIds),
    callsWithPartOf(db, id, callIds),
  ])
  return new Map(
    reviews.map((review): [string, CallReviewer] => {
      const who = { id, role, hadPart: own.has(review.callId) }
      const each = (patientsOf.get(review.callId) ?? []).map((patientId) => ({
        ...who,
        closeness: near.get(patientId),
        restricted: restricted.has(patientId),
      }))
      // A representative's call is about two records: the one that keeps the reader from it counts.
      return [review.id, each.find(auditBlock) ?? each[0] ?? { ...who, restricted: false }]
    }),
  )
}

const having: readonly AuditAction[] = ['call.opened', 'call.taken-over']

/** Calls that somebody had for a while, or something in which they agreed to. */
async function callsWithPartOf(db: Db, staffId: string, callIds: readonly string[]): Promise<Set<string>> {
  const [entries, approvals] = await Promise.all([
    db
      .selectFrom('audit_entry')
      .select(['call', 'actor', 'action'])
      .where('call', 'in', [...callIds])
      .execute(),
    db
      .selectFrom('approval')
      .select(['call_id', 'decided_by'])
      .where('call_id', 'in', [...callIds])
      .execute(),
  ])
  const had = entries.filter(
    ({ actor, action }) => actor === staffId && having.includes(action as AuditAction),
  )
  const agreed = approvals.filter(({ decided_by }) => decided_by === staffId)
  return new Set([...had.map(({ call }) => call ?? ''), ...agreed.map(({ call_id }) => call_id)])
}
