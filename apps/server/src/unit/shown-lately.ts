import type { AuditEntry } from '@portal-desk/audit'
import { type AuditAction, type AuditEvent, minutes } from '@portal-desk/domain'
import type { Context } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

/** A page that is read again and again while one call goes on is one view of the record, not fifty. */
const ONE_VIEW = minutes(15)
const MOST = 1_000
const pages: readonly string[] = ['record.viewed', 'diagnosis.shown'] satisfies AuditAction[]
/** What has shown as much as a line in the list of calls, or more. */
const showings: AuditAction[] = [
  'record.opened',
  'record.viewed',
  'diagnosis.shown',
  'record.listed',
  'duplicate.compared',
]

type ShownLately = {
  /** Whether this call's page, as it was last shown, told the same. */
  page: (callId: string, showing: AuditEvent) => boolean
  /** Whether these two records were shown side by side. */
  pair: (pairId: string) => boolean
  /** Whether the masked name was shown at this place: with a call, in a list or on its page, or with a login. */
  name: (place: string, patientId: string) => boolean
}

/**
 * What this member of staff was shown at this place within the last quarter of an hour and has an entry for; such a
 * page read again is the same showing (audit.md). A clock that was set back shortens the quarter, never lengthens it.
 */
export async function shownLately(
  desk: Desk,
  { actor, now, client }: Pick<Context, 'actor' | 'now' | 'client'>,
): Promise<ShownLately> {
  const rows = await desk.store.read
    .selectFrom('audit_entry')
    .select('entry')
    .where('actor', '=', actor.id)
    .where('action', 'in', showings)
    .where('outcome', '=', 'done')
    .where('at', '>', now - ONE_VIEW)
    .where('at', '<=', now)
    .orderBy('idx', 'desc')
    .limit(MOST)
    .execute()
  const entries = rows
    .map(({ entry }) => JSON.parse(Buffer.from(entry).toString('utf8')) as AuditEntry)
    .filter((entry) => entry.client === client)
  const about = (place: string, patientId: string) => (entry: AuditEntry) =>
    entry.patient === patientId && (entry.object === place || `call:${entry.call}` === place)
  return {
    page: (callId, showing) => {
      const last = entries
        .filter(about(`call:${callId}`, showing.patient ?? ''))
        .find(({ action }) => pages.includes(action))
      return last !== undefined && told(last) === told(showing)
    },
    pair: (pairId) =>
      entries.some(
        ({ action, object }) => action === 'duplicate.compared' && object === `duplicate:${pairId}`,
      ),
    name: (place, patientId) => entries.some(about(place, patientId)),
  }
}

/** What an entry says that was shown. */
const told = ({ action, reason, object, verification }: AuditEvent | AuditEntry): string =>
  [action, reason, object, verification?.policy].join(' ')
