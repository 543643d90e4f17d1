import {
  type Check,
  days,
  failuresIn,
  hours,
  type Instant,
  type PastCall,
  sendsOf,
} from '@portal-desk/domain'
import type { Selectable } from 'kysely'
import type { Db } from '../dialect.ts'
import type { AccessLinkTable, CallSessionTable } from '../schema.ts'
import { linkOf } from '../tables/link-rows.ts'
import { messageOf } from '../tables/message-rows.ts'
import { together } from '../together.ts'

type FromPatients = Pick<
  PastCall,
  'contacts' | 'failures' | 'links' | 'ranOut' | 'codes' | 'sends' | 'confirmations'
>
type Call = Selectable<CallSessionTable>
const DAY = hours(24)
/** No link lives longer; one that ran out long before a call is nothing the call was about. */
const LONGEST_LINK = days(14)

/** What happened to the patients of some calls around them, read once for all of them. */
export async function rowsOfPatients(
  db: Db,
  patientIds: readonly string[],
  { from, until }: { from: Instant; until: Instant },
): Promise<(call: Call) => FromPatients> {
  const mine = patientIds.length === 0 ? [''] : patientIds
  const [contacts, verifications, links, codes, mails, confirmations] = await together([
    db
      .selectFrom('patient_contact')
      .select(['id', 'patient_id', 'kind', 'on_file_since', 'verified_since'])
      .where('patient_id', 'in', mine)
      .where('ended_at', 'is', null)
      .execute(),
    db
      .selectFrom('verification')
      .select(['patient_id', 'checks'])
      .where('patient_id', 'in', mine)
      .where('started_at', '>', from - DAY)
      .where('started_at', '<=', until)
      .execute(),
    db
      .selectFrom('access_link')
      .selectAll()
      .where('patient_id', 'in', mine)
      .where('created_at', '>', from - LONGEST_LINK)
      .where('created_at', '<=', until)
      .orderBy('created_at')
      .execute(),
    db
      .selectFrom('temporary_login')
      .select(['call_id', 'patient_id', 'printed', 'issued_at', 'used_at'])
      .where('patient_id', 'in', mine)
      .where('issued_at', '>=', from)
      .where('issued_at', '<=', until)
      .execute(),
    db
      .selectFrom('outbox_message')
      .selectAll()
      .where('patient_id', 'in', mine)
      .where('queued_at', '>', from - DAY)
      .where('queued_at', '<=', until)
      .execute(),
    db
      .selectFrom('confirmation')
      .select(['patient_id', 'call_id', 'started_at'])
      .where('patient_id', 'in', mine)
      .where('started_at', '>', from - DAY)
      .where('started_at', '<=', until)
      .execute(),
  ])
  const contactsOf = Map.groupBy(contacts, ({ patient_id }) => patient_id)
  const checksOf = Map.groupBy(verifications, ({ patient_id }) => patient_id)
  const linksOf = Map.groupBy(links, ({ patient_id }) => patient_id)
  const codesOf = Map.groupBy(codes, ({ call_id }) => call_id)
  const mailsOf = Map.groupBy(mails, ({ patient_id }) => patient_id)
  const confirmationsOf = Map.groupBy(confirmations, ({ patient_id }) => patient_id)
  return (call) => {
    const patientId = call.patient_id ?? ''
    const ended = call.closed_at ?? call.opened_at
    const ownLinks = linksOf.get(patientId) ?? []
    const checked = (checksOf.get(patientId) ?? []).map(({ checks }) => ({
      checks: (JSON.parse(checks) as Check[]).filter(({ at }) => at <= ended),
    }))
    const sent = (mailsOf.get(patientId) ?? []).map(messageOf).filter(({ queuedAt }) => queuedAt <= ended)
    return {
      contacts: (contactsOf.get(patientId) ?? []).map((row) => ({
        id: row.id,
        kind: row.kind,
        onFileSince: row.on_file_since,
        ...(row.verified_since === null ? {} : { verifiedSince: row.verified_since }),
      })),
      failures: failuresIn(checked, ended).map(({ at }) => at),
      links: ownLinks.filter((link) => link.call_id === call.id).flatMap(pastLink),
      ranOut: ranOutBefore(ownLinks, call.opened_at).flatMap(pastLink),
      codes: (codesOf.get(call.id) ?? []).map((row) => ({
        printed: row.printed === 1,
        issuedAt: row.issued_at,
        ...(row.used_at === null ? {} : { usedAt: row.used_at }),
      })),
      sends: sendsOf(sent, ownLinks.map(linkOf), ended).desk.map((at) => ({
        at,
        inCall: at >= call.opened_at,
      })),
      confirmations: (confirmationsOf.get(patientId) ?? [])
        .filter(({ started_at }) => started_at <= ended)
        .map(({ started_at, call_id }) => ({ at: started_at, inCall: call_id === call.id })),
    }
  }
}

type Link = Selectable<AccessLinkTable>

function pastLink(link: Link): PastCall['links'] {
  const { kind } = link
  if (kind !== 'invitation' && kind !== 'reset') return []
  return [
    {
      kind,
      createdAt: link.created_at,
      ...(link.end_kind === 'redeemed' && link.ended_at !== null ? { redeemedAt: link.ended_at } : {}),
    },
  ]
}

/** The newest of each kind, where nobody had used it and its time was over when the call began. */
function ranOutBefore(oldestFirst: readonly Link[], at: Instant): Link[] {
  const before = oldestFirst.filter(({ created_at }) => created_at < at)
  return ['invitation', 'reset'].flatMap((kind) => {
    const last = before.findLast((link) => link.kind === kind)
    const unused = last && (last.ended_at === null || last.ended_at >= at)
    return unused && last.expires_at <= at ? [last] : []
  })
}
