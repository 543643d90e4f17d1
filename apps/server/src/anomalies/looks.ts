import {
  type Act,
  type AuditAction,
  agentShopping,
  approvalPair,
  changeThenReset,
  changingActs,
  dayOf,
  type Finding,
  farAbovePeers,
  hastyActs,
  isOutOfHours,
  nearRecord,
  notMe,
  oddAddress,
  oneContact,
  outOfHours,
  type PatientEvent,
  recordNotWhole,
  viewsOnly,
  type Week,
  weekOf,
} from '@portal-desk/domain'
import {
  approvedIn,
  changesToSame,
  type Db,
  newEmailOf,
  pairOf,
  readActs,
  readEventsOf,
  readNearness,
  staffAtWork,
  type ToldAct,
  type Vault,
  viewedCalls,
  withSinceOpened,
} from '@portal-desk/store'

/** With what the rules look closer. */
export type Sight = { db: Db; vault: Vault; timeZone: string; week: Week }
/** A closer look that an act gives cause for; two acts may give cause for the same one. */
export type Look = { key: string; find: (sight: Sight) => Promise<Finding | undefined> }
type Listener = (act: ToldAct, sight: Sight) => Look[]

const idOf = (object: string | undefined): string => object?.slice(object.indexOf(':') + 1) ?? ''
const asAct = ({ actor, ...event }: PatientEvent): Act => ({
  ...event,
  staffId: actor.kind === 'staff' ? actor.id : undefined,
})
const about = async (db: Db, patientId: string, actions: readonly AuditAction[]): Promise<Act[]> =>
  (await readEventsOf(db, patientId, actions)).map(asAct)

/** What all did of one kind that day, against what one person did. */
const peers =
  (kind: 'temporary-login' | 'contact-change', actions: readonly AuditAction[]): Listener =>
  ({ at, staffId }, { timeZone }) => {
    if (!staffId) return []
    const day = dayOf(at, timeZone)
    const find = async ({ db }: Sight) => {
      const [acts, atWork] = await Promise.all([readActs(db, actions, day), staffAtWork(db, day)])
      const timed = await withSinceOpened(db, acts)
      return farAbovePeers({ kind, day: day.name, acts: timed, atWork }, staffId)
    }
    return [{ key: `far-above-peers ${kind} ${staffId} ${day.name}`, find }]
  }

const hasty: Listener = ({ at, staffId }, { timeZone }) => {
  if (!staffId) return []
  const day = dayOf(at, timeZone)
  const find = async ({ db }: Sight) => {
    const acts = await readActs(db, changingActs, day, { staffId })
    return hastyActs(await withSinceOpened(db, acts), staffId, day.name)
  }
  return [{ key: `hasty-acts ${staffId} ${day.name}`, find }]
}

const shopping: Listener = (passed, { timeZone }) => {
  const { patientId, at } = passed
  if (!patientId) return []
  const day = dayOf(at, timeZone).name
  const find = async ({ db }: Sight) =>
    agentShopping(
      passed,
      await about(db, patientId, ['verification.failed', 'verification.passed']),
      patientId,
      day,
    )
  return [{ key: `agent-shopping ${passed.idx}`, find }]
}

const newContact: Listener = ({ object }) => {
  const changeId = idOf(object)
  const same = async ({ db }: Sight) => {
    const found = await changesToSame(db, changeId)
    return found && oneContact(found.contact, found.changes)
  }
  const odd = async ({ db, vault }: Sight) => {
    const email = await newEmailOf(db, vault, changeId)
    return email && oddAddress(email)
  }
  return [
    { key: `one-contact ${changeId}`, find: same },
    { key: `odd-address ${changeId}`, find: odd },
  ]
}

const near: Listener = ({ at, staffId, patientId }, { timeZone }) => {
  if (!staffId || !patientId) return []
  const week = weekOf(at, timeZone)
  const find = async ({ db }: Sight) => {
    const closeness = await readNearness(db, staffId, patientId)
    if (!closeness) return undefined
    const acts = await about(db, patientId, ['record.opened', 'record.refused'])
    const thisWeek = acts.filter((act) => act.at >= week.from)
    return nearRecord(closeness, thisWeek, staffId, patientId, week.name)
  }
  return [{ key: `near-record ${staffId} ${patientId} ${week.name}`, find }]
}

const views: Listener = ({ at, staffId }, { timeZone }) => {
  if (!staffId) return []
  const week = weekOf(at, timeZone)
  const find = async ({ db }: Sight) => viewsOnly(await viewedCalls(db, staffId, week), staffId, week.name)
  return [{ key: `views-only ${staffId} ${week.name}`, find }]
}

const pairs: Listener = ({ at, object }, { timeZone }) => {
  const week = weekOf(at, timeZone)
  const find = async ({ db }: Sight) => {
    const pair = await pairOf(db, idOf(object))
    if (!pair?.decidedBy) return undefined
    return approvalPair(await approvedIn(db, week), { ...pair, decidedBy: pair.decidedBy }, week.name)
  }
  return [{ key: `approval-pair ${object}`, find }]
}

const late: Listener = ({ at, staffId }, { timeZone, week }) => {
  if (!staffId || !isOutOfHours(at, timeZone, week)) return []
  const day = dayOf(at, timeZone)
  const find = async ({ db }: Sight) => {
    const opened = await readActs(db, ['call.opened'], day)
    const out = opened.filter((act) => isOutOfHours(act.at, timeZone, week))
    return outOfHours(out, staffId, day.name)
  }
  return [{ key: `out-of-hours ${staffId} ${day.name}`, find }]
}

const resets: Listener = (reset, { timeZone }) => {
  const { patientId, at } = reset
  if (!patientId) return []
  const find = async ({ db }: Sight) => {
    const changes = await about(db, patientId, [
      'contact-change.started',
      'contact-change.held',
      'contact-change.applied',
    ])
    return changeThenReset(reset, changes, patientId, dayOf(at, timeZone).name)
  }
  return [{ key: `change-then-reset ${reset.idx}`, find }]
}

const reports: Listener = (report, { timeZone }) => {
  const { patientId, at, reason } = report
  if (!patientId || reason !== 'patient-reported') return []
  const find = async ({ db }: Sight) =>
    notMe(report, await about(db, patientId, changingActs), patientId, dayOf(at, timeZone).name)
  return [{ key: `not-me ${report.idx}`, find }]
}

const log: Listener = (verified) => [
  {
    key: `record-not-whole ${verified.idx}`,
    find: async () => recordNotWhole(verified, verified.object ?? 'log'),
  },
]

const changeOfContact = [
  peers('contact-change', ['contact-change.started', 'contact-change.held']),
  newContact,
]
const listeners: Partial<Record<AuditAction, readonly Listener[]>> = {
  'temporary-login.issued': [peers('temporary-login', ['temporary-login.issued']), hasty],
  'contact-change.started': [...changeOfContact, hasty],
  'contact-change.held': [...changeOfContact, hasty],
  'invitation.queued': [hasty],
  'username-reminder.queued': [hasty],
  'account.unlocked': [hasty],
  'account.reactivated': [hasty],
  'reset-link.queued': [hasty, resets],
  'verification.passed': [shopping],
  'record.opened': [near],
  'record.refused': [near],
  'call.opened': [late],
  'call.closed': [views],
  'approval.approved': [pairs],
  'account.held': [reports],
  'account.hold-asked': [reports],
  'audit.verified': [log],
}

/** Which entries are listened to. */
export const heardActions: ReadonlySet<string> = new Set(Object.keys(listeners))

/** The closer looks that these acts give cause for, each once. */
export function looksFor(acts: readonly ToldAct[], sight: Sight): Look[] {
  const looks = acts.flatMap((act) => (listeners[act.action] ?? []).flatMap((listen) => listen(act, sight)))
  return [...new Map(looks.map((look) => [look.key, look])).values()]
}
