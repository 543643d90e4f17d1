import type { AuditEvent, Instant } from '@portal-desk/domain'
import type {
  AccessLinkTable,
  Actor,
  OutboxMessageTable,
  PortalAccountTable,
  Recorded,
  Vault,
} from '@portal-desk/store'
import type { Insertable } from 'kysely'
import type { SampleAccount, SampleStep } from './sample-patient.ts'

export type AccountRows = {
  account?: Insertable<PortalAccountTable>
  links: Insertable<AccessLinkTable>[]
  messages: Insertable<OutboxMessageTable>[]
  recorded: Recorded[]
}
/** Who did it in the made-up past: nobody who works here now. */
const FRONT_DESK: Actor = { kind: 'staff', id: 'front-desk', role: 'agent', name: 'The desk' }
const SYSTEM: Actor = { kind: 'system', id: 'sample' }

type Patient = { id: string; contactId: string | undefined }

const refusals = /\.(refused|failed|sign-in-failed|password-refused|detail-wrong)$/

/** Plays a made-up history forward: what the rows are at its end, and the entry of each step. */
export function accountRows(vault: Vault, patient: Patient, plan: SampleAccount): AccountRows {
  const rows: AccountRows = { links: [], messages: [], recorded: [] }
  for (const step of plan.history) play(vault, patient, plan, step, rows)
  return rows
}

function play(
  vault: Vault,
  patient: Patient,
  plan: SampleAccount,
  step: SampleStep,
  rows: AccountRows,
): void {
  const { at, kind, detail } = step
  const { account } = rows
  const link = step.link === undefined ? undefined : rows.links[step.link]
  const message = step.link === undefined ? undefined : rows.messages[step.link]
  const record = (event: AuditEvent): void => {
    rows.recorded.push({
      event: { patient: patient.id, ...event },
      context: contextOf(vault, patient.id, kind, at),
    })
  }
  const about = link ? { object: `link:${link.id}` } : account ? { object: `account:${account.id}` } : {}
  const reason = detail ? { reason: detail } : {}
  const told = {
    action: kind,
    outcome: refusals.test(kind) ? ('refused' as const) : ('done' as const),
    ...reason,
    ...about,
  }
  switch (kind) {
    case 'account.created': {
      const made = newAccount(vault, patient.id, plan, at)
      rows.account = made
      record({ ...told, object: `account:${made.id}` })
      return
    }
    case 'invitation.queued':
    case 'reset-link.queued':
      if (account) sendLink(vault, patient, account, step, rows, record)
      return
    case 'mail.handed-over':
      if (message)
        Object.assign(message, {
          state: 'handed-over',
          handed_over_at: at,
          ended_at: at,
          sealed_token: null,
          recipient: null,
        })
      record({ ...told, reason: message?.template ?? 'mail', object: `mail:${message?.id}` })
      return
    case 'link.opened':
      if (link) link.opened_at ??= at
      break
    case 'link.superseded':
      // The newer link takes its place with its own step; a link ends only once.
      if (link) Object.assign(link, { end_kind: 'superseded', ended_at: at })
      break
    case 'link.redeemed':
      if (link) Object.assign(link, { end_kind: 'redeemed', ended_at: at })
      break
    case 'patient.password-chosen':
      if (account)
        Object.assign(account, {
          lifecycle: 'active',
          credential: 'set',
          contact: 'verified',
          password_set_at: at,
          failed_sign_ins: 0,
          lock_kind: 'none',
          lock_until: null,
        })
      break
    case 'patient.signed-in':
      if (account)
        Object.assign(account, {
          last_sign_in_at: at,
          failed_sign_ins: 0,
          lock_kind: 'none',
          lock_until: null,
        })
      break
    case 'patient.sign-in-failed':
      if (account && detail === 'wrong-password') account.failed_sign_ins += 1
      break
    case 'account.locked':
      if (account) Object.assign(account, { lock_kind: detail, lock_until: step.until ?? null })
      break
    case 'account.held':
      if (account) account.hold = detail ?? 'staff'
      break
    case 'account.deactivated':
      if (account) Object.assign(account, { lifecycle: 'deactivated', inactive_reason: detail ?? 'dormant' })
      break
    default:
  }
  record(told)
}

function newAccount(
  vault: Vault,
  patientId: string,
  { username, language }: SampleAccount,
  at: Instant,
): Insertable<PortalAccountTable> {
  return {
    id: vault.newId(),
    patient_id: patientId,
    username: username ?? `patient${vault.randomInt(1_000_000_000)}`,
    lifecycle: 'invited',
    inactive_reason: null,
    lock_kind: 'none',
    lock_until: null,
    hold: 'none',
    credential: 'none',
    contact: 'unverified',
    language,
    failed_sign_ins: 0,
    password_set_at: null,
    last_sign_in_at: null,
    created_at: at,
    version: 1,
  }
}

function sendLink(
  vault: Vault,
  patient: Patient,
  account: Insertable<PortalAccountTable>,
  { at, kind, until }: SampleStep,
  rows: AccountRows,
  record: (event: AuditEvent) => void,
): void {
  const which = kind === 'invitation.queued' ? 'invitation' : 'reset'
  const id = vault.newId()
  const older = rows.links.find((l) => l.end_kind === 'superseded' && !l.superseded_by)
  if (older) older.superseded_by = id
  const asked_by = which === 'reset' ? 'patient' : 'desk'
  rows.links.push({
    id,
    account_id: account.id,
    patient_id: patient.id,
    kind: which,
    token_hash: vault.hashToken(vault.newToken()),
    created_at: at,
    expires_at: until ?? at,
    opened_at: null,
    wrong_details: 0,
    end_kind: null,
    ended_at: null,
    superseded_by: null,
    asked_by,
  })
  const mail = vault.newId()
  rows.messages.push({
    id: mail,
    patient_id: patient.id,
    account_id: account.id,
    link_id: id,
    contact_id: patient.contactId ?? '',
    template: which,
    language: account.language,
    recipient: null,
    params: JSON.stringify({ sentAt: at }),
    sealed_token: null,
    link_expires_at: until ?? at,
    state: 'abandoned',
    queued_at: at,
    next_try_at: at,
    tries: 0,
    handed_over_at: null,
    ended_at: at,
    asked_by,
  })
  record({ action: kind, outcome: 'done', object: `link:${id}` })
  record({ action: 'mail.queued', outcome: 'done', reason: which, object: `mail:${mail}` })
}

function contextOf(vault: Vault, patientId: string, kind: string, now: Instant): Recorded['context'] {
  const byPatient = kind.startsWith('patient.') || kind.startsWith('link.')
  return {
    now,
    actor: byPatient ? { kind: 'patient', id: patientId } : kind.startsWith('mail.') ? SYSTEM : FRONT_DESK,
    request: vault.newId(),
    client: 'sample',
  }
}
