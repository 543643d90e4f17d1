import type { ApprovalEnd, Check, PastCall } from '@portal-desk/domain'
import type { Db } from '../dialect.ts'
import { together } from '../together.ts'

const agreed: ReadonlySet<string> = new Set<ApprovalEnd>(['approved', 'used'])
type FromRows = Pick<PastCall, 'checks' | 'verifiedAt' | 'approvals'>

/** The checks and approvals of some calls, read once for all of them. */
export async function rowsOfCalls(db: Db, callIds: readonly string[]): Promise<(callId: string) => FromRows> {
  const [verifications, approvals] = await together([
    db
      .selectFrom('verification')
      .select(['call_id', 'checks', 'verified_at'])
      .where('call_id', 'in', callIds)
      .orderBy('call_id')
      .orderBy('started_at')
      .execute(),
    db
      .selectFrom('approval')
      .select(['call_id', 'asked_at', 'end_kind', 'decided_at'])
      .where('call_id', 'in', callIds)
      .execute(),
  ])
  const checked = Map.groupBy(verifications, ({ call_id }) => call_id)
  const asked = Map.groupBy(approvals, ({ call_id }) => call_id)
  return (callId) => {
    const own = checked.get(callId) ?? []
    const verifiedAt = own.findLast(({ verified_at }) => verified_at !== null)?.verified_at
    return {
      checks: own.flatMap(({ checks }) => JSON.parse(checks) as Check[]),
      ...(typeof verifiedAt === 'number' ? { verifiedAt } : {}),
      approvals: (asked.get(callId) ?? []).map(({ asked_at, end_kind, decided_at }) => ({
        askedAt: asked_at,
        ...(decided_at !== null && agreed.has(end_kind ?? '') ? { approvedAt: decided_at } : {}),
      })),
    }
  }
}
