import type { CallSummary, ConsoleEndpoints } from '@portal-desk/contract'
import { callStateAt, civilTime, type Disposition, minutes, RESTRICTED, shortName } from '@portal-desk/domain'
import { callOf, type Db, isHere, pausedProviders } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { readPausedMail } from '../unit/read-paused-mail.ts'
import { readPortalState } from '../unit/read-portal-state.ts'
import { recordNames } from '../unit/record-names.ts'

const MOST = 50
type Row = ReturnType<typeof callOf> & { maskedName: string | null; steps: Steps }
type Steps = {
  verified: boolean
  linkEnd?: string
  openedAt?: number
  mail?: string
  queuedAt?: number
  signedIn: boolean
}

/** My open calls and what each waits for, and those that can still be resumed; names stay short, others see this screen. */
export const getDesk: UseCase<ConsoleEndpoints['getDesk']> = async (desk, { staff, context, transact }) => {
  if (!staff) throw new Stop('not-signed-in')
  const { now } = context
  const { policy, clinic } = desk.house()
  const midnight = startOfDay(now, clinic.timeZone)
  const db = desk.store.read
  const open = await callsOf(db, staff.id, (q) => q.where('c.closed_at', 'is', null))
  const recent = await callsOf(db, staff.id, (q) => q.where('c.closed_at', '>', now - policy.resumeWindow))
  const offered = await offeredTo(db, staff.id)
  const promised = await promisedCalls(db, staff.id)
  const { n: closedToday } = await db
    .selectFrom('call_session')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('staff_id', '=', staff.id)
    .where('closed_at', '>=', midnight)
    .executeTakeFirstOrThrow()
  const { n: waiting } = await db
    .selectFrom('outbox_message')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const named = await recordNames(
    desk,
    context,
    transact,
    [...open, ...recent, ...offered, ...promised].map((row) => ({ ...row, place: `call:${row.id}` })),
  )
  const inShort = ({ id, by, since, maskedName }: Short) => ({
    callId: id,
    by: shortName(by),
    since: since ?? now,
    ...(maskedName && named.has(`call:${id}`) ? { who: maskedName } : {}),
  })
  const summary = (row: Row): CallSummary =>
    summaryOf(row, callStateAt(row, policy, now), shortName(staff.name), named.has(`call:${row.id}`))
  return {
    now,
    open: open.map(summary),
    offered: offered.map(inShort),
    callBacks: promised.map(inShort),
    recent: recent.map(summary),
    closedToday: Number(closedToday),
    portal: await readPortalState(desk),
    mail: {
      ...desk.mail.state(),
      waiting: Number(waiting),
      ...(await stuckMail(desk)),
      paused: await readPausedMail(desk, now),
    },
  }
}

type Short = { id: string; by: string; since: number | null; maskedName: string | null; patientId?: string }

/** Calls as somebody else's list names them: whose record is open stays short, as everywhere on the desk. */
const shortCalls = (db: Db) =>
  db
    .selectFrom('call_session as c')
    .innerJoin('staff as s', 's.id', 'c.staff_id')
    .leftJoin('patient as p', 'p.id', 'c.patient_id')
    .leftJoin('patient_mark as k', (j) =>
      j.onRef('k.patient_id', '=', 'c.patient_id').on('k.mark', '=', 'restricted'),
    )
    .select(['c.id', 'c.patient_id', 's.name as by', 'p.masked_name', 'k.mark'])
    .limit(MOST)

const inList = ({
  patient_id,
  masked_name,
  mark,
  ...row
}: {
  id: string
  by: string
  since: number | null
  patient_id: string | null
  masked_name: string | null
  mark: string | null
}): Short => ({
  ...row,
  maskedName: shownAs(masked_name, mark),
  ...(patient_id ? { patientId: patient_id } : {}),
})

/** Calls that colleagues offer to this member of staff. */
async function offeredTo(db: Db, staffId: string): Promise<Short[]> {
  const rows = await shortCalls(db)
    .select('c.offered_at as since')
    .where('c.offered_to', '=', staffId)
    .where('c.closed_at', 'is', null)
    .orderBy('c.offered_at')
    .execute()
  return rows.map(inList)
}

/** Callers who were promised a call back, whoever promised it: the list is everybody's who may work on the record (S18). */
async function promisedCalls(db: Db, staffId: string): Promise<Short[]> {
  const rows = await shortCalls(db)
    .select('c.call_me_back_at as since')
    .where('c.call_me_back_at', 'is not', null)
    .where('c.called_back_at', 'is', null)
    .where(isHere(staffId, 'p.site_id'))
    .orderBy('c.call_me_back_at')
    .execute()
  return rows.map(inList)
}

/** Mail that is due and has lain longer than usual; where the other side asks to wait, or is paused, it is not stuck. */
async function stuckMail(desk: Desk): Promise<{ stuckSince?: number }> {
  const row = await desk.store.read
    .selectFrom('outbox_message')
    .select('queued_at')
    .where('ended_at', 'is', null)
    .where('state', 'in', ['queued', 'sending'])
    .where('queued_at', '<=', desk.now() - desk.house().policy.mailQueueLongest)
    .where((eb) =>
      eb.or([
        eb('provider_hash', 'is', null),
        eb('provider_hash', 'not in', pausedProviders(desk.store.read)),
      ]),
    )
    .orderBy('queued_at')
    .limit(1)
    .executeTakeFirst()
  return row ? { stuckSince: row.queued_at } : {}
}

/** Others pass this screen: of a restricted record not even the short name (edge case 20). */
const shownAs = (maskedName: string | null, mark: string | null): string | null =>
  mark === null ? maskedName : RESTRICTED

type Narrow = (query: ReturnType<typeof base>) => ReturnType<typeof base>

function base(db: Db, staffId: string) {
  return db
    .selectFrom('call_session as c')
    .leftJoin('patient as p', 'p.id', 'c.patient_id')
    .leftJoin('portal_account as a', 'a.patient_id', 'c.patient_id')
    .leftJoin('patient_mark as k', (j) =>
      j.onRef('k.patient_id', '=', 'c.patient_id').on('k.mark', '=', 'restricted'),
    )
    .selectAll('c')
    .select(['p.masked_name', 'a.last_sign_in_at', 'k.mark'])
    .where('c.staff_id', '=', staffId)
}

async function callsOf(db: Db, staffId: string, narrow: Narrow): Promise<Row[]> {
  const rows = await narrow(base(db, staffId)).orderBy('c.opened_at', 'desc').limit(MOST).execute()
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return []
  const links = await db
    .selectFrom('access_link as l')
    .leftJoin('outbox_message as m', 'm.link_id', 'l.id')
    .select(['l.call_id', 'l.end_kind', 'l.opened_at', 'l.created_at', 'm.state', 'm.queued_at'])
    .where('l.call_id', 'in', ids)
    .orderBy('l.created_at', 'desc')
    .limit(MOST * 5)
    .execute()
  const verified = await db
    .selectFrom('verification')
    .select('call_id')
    .where('call_id', 'in', ids)
    .where('verified_at', 'is not', null)
    .limit(MOST * 5)
    .execute()
  return rows.map(({ masked_name, last_sign_in_at, mark, ...row }) => {
    const link = links.find((l) => l.call_id === row.id)
    const steps: Steps = {
      verified: verified.some((v) => v.call_id === row.id),
      ...(link?.end_kind ? { linkEnd: link.end_kind } : {}),
      ...(link?.opened_at ? { openedAt: link.opened_at } : {}),
      ...(link?.state ? { mail: link.state } : {}),
      ...(link ? { queuedAt: link.created_at } : {}),
      signedIn: link?.end_kind === 'redeemed' && (last_sign_in_at ?? 0) >= link.created_at,
    }
    return { ...callOf(row), maskedName: shownAs(masked_name, mark), steps }
  })
}

function progress({ patientId, steps }: Row): { step: number; now: string; needsYou: boolean } {
  if (steps.signedIn) return { step: 5, now: 'Signed in', needsYou: true }
  if (steps.mail === 'bounced' || steps.mail === 'abandoned')
    return { step: 4, now: 'The email came back', needsYou: true }
  if (steps.linkEnd === 'redeemed')
    return { step: 4, now: 'Password chosen, not signed in yet', needsYou: false }
  if (steps.linkEnd === 'locked')
    return { step: 4, now: 'The link closed after too many tries', needsYou: true }
  if (steps.openedAt) return { step: 4, now: 'Link opened, password not chosen yet', needsYou: false }
  if (steps.mail === 'handed-over') return { step: 4, now: 'Handed over, not opened', needsYou: false }
  if (steps.mail === 'deferred')
    return { step: 4, now: 'Their mail server asked us to wait', needsYou: false }
  if (steps.queuedAt && !steps.linkEnd) return { step: 4, now: 'Email on its way out', needsYou: false }
  if (steps.verified) return { step: 2, now: 'Verified, nothing sent yet', needsYou: true }
  if (patientId) return { step: 1, now: 'Record opened, not verified', needsYou: true }
  return { step: 0, now: 'No record opened yet', needsYou: true }
}

const closed: Record<Disposition, string> = {
  resolved: 'Resolved',
  'sent-and-waiting': 'Sent, waiting',
  escalated: 'Passed on',
  'verification-failed': 'Not verified',
  'suspected-impersonation': 'Flagged',
  'information-only': 'Question answered',
}

function summaryOf(row: Row, state: CallSummary['state'], staffName: string, named: boolean): CallSummary {
  const { step, now, needsYou } = progress(row)
  const over = row.disposition ? closed[row.disposition] : undefined
  return {
    id: row.id,
    channel: row.channel,
    state,
    openedAt: row.openedAt,
    ...(named && row.maskedName ? { who: row.maskedName } : {}),
    step,
    now: over ?? (state === 'wrap-up' && !needsYou ? `${now}; choose how it ended` : now),
    needsYou: over === undefined && (needsYou || state === 'wrap-up'),
    since: row.waitingSince ?? row.openedAt,
    ...(row.disposition ? { disposition: row.disposition } : {}),
    mine: true,
    staff: staffName,
  }
}

/** Midnight of the clinic's day, ms UTC. */
function startOfDay(now: number, timeZone: string): number {
  const { hour, minute } = civilTime(now, timeZone)
  return now - minutes(hour * 60 + minute) - (now % minutes(1))
}
