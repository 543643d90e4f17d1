import { decodeEntry } from '@portal-desk/audit'
import { type AuditAction, type PastCall, RefusalCode } from '@portal-desk/domain'
import type { Db } from '../dialect.ts'

type FromEntries = Pick<PastCall, 'acts' | 'refused' | 'usernamesCompared' | 'emailsCompared'>

/** What was done for a caller and rested on the check. */
const rested: readonly AuditAction[] = [
  'invitation.queued',
  'reset-link.queued',
  'username-reminder.queued',
  'temporary-login.issued',
  'letter.opened',
  'username.checked',
  'email.checked',
  'account.unlocked',
  'account.reactivated',
  'account.released',
  'contact-change.started',
]
/** What was refused for a reason that a number of the policy gives. */
const refusing: readonly AuditAction[] = [
  'verification.refused',
  'confirmation.refused',
  'invitation.refused',
  'reset-link.refused',
  'username-reminder.refused',
  'remedy.refused',
]

/** The entries of some calls that a simulation looks at, read once for all of them. */
export async function entriesOfCalls(
  db: Db,
  callIds: readonly string[],
): Promise<(callId: string) => FromEntries> {
  const rows = await db
    .selectFrom('audit_entry')
    .select(['call', 'at', 'action', 'outcome', 'entry'])
    .where('call', 'in', callIds)
    .where('action', 'in', [...rested, ...refusing])
    .orderBy('call')
    .orderBy('idx')
    .execute()
  const ofCall = Map.groupBy(rows, ({ call }) => call)
  return (callId) => {
    const own = ofCall.get(callId) ?? []
    const done = own.filter(({ outcome }) => outcome === 'done')
    const count = (action: AuditAction) => done.filter((row) => row.action === action).length
    return {
      acts: done.map(({ at }) => at),
      refused: own
        .filter(({ outcome }) => outcome === 'refused')
        .flatMap(({ at, entry }) => {
          const code = RefusalCode.safeParse(decodeEntry(entry).reason)
          return code.success ? [{ code: code.data, at }] : []
        }),
      usernamesCompared: count('username.checked'),
      emailsCompared: count('email.checked'),
    }
  }
}
