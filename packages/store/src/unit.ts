import {
  type AuditEvent,
  type CallFacts,
  type Decision,
  type Facts,
  isRefused,
  type Refusal,
} from '@portal-desk/domain'
import type { KyselyPlugin, RootOperationNode } from 'kysely'
import { appendAudit, type Recorded } from './audit-log.ts'
import { type BareCallFacts, readCallFacts } from './call-facts.ts'
import { carryOutChanges } from './changes/carry-out.ts'
import type { Made } from './changes/hands.ts'
import { queueMessages } from './changes/message-changes.ts'
import type { Context } from './context.ts'
import type { Store, Tx } from './dialect.ts'
import { type House, readFacts } from './facts.ts'
import { claimKey, type Key, rememberAnswer, type Shown } from './outcomes.ts'
import type { Vault } from './vault.ts'

/** A unit of work that wrote something and recorded nothing is a fault of ours; nothing of it is kept (invariant 4). */
export class NothingRecorded extends Error {
  override name = 'NothingRecorded'
}

/** What a unit of work may use; everything in it commits together or not at all (T1). */
export type Unit = {
  tx: Tx
  context: Context
  house: House
  /** Locks the patient's row, then reads all the rules may look at. */
  factsFor: (patientId: string) => Promise<Facts>
  callFactsFor: (callId: string) => Promise<CallFacts | BareCallFacts | undefined>
  record: (...events: AuditEvent[]) => void
  /** Carries out a decision, recorded either way; a refusal carries out what it says must happen all the same. */
  carryOut: (decision: Decision, facts?: Facts) => Promise<Made & { refused?: Refusal }>
  /** Says that the answer shows something personal: where it is remembered, each repetition has its own entry (T1, T2). */
  shows: (shown: Shown) => void
  /** Names a patient or call whose watchers should look again after the commit. */
  touch: (what: { patientId?: string; callId?: string }) => void
}

export type Committed<A> = {
  answer: A
  status: number
  /** True when the answer is the remembered one of an earlier press. */
  replayed: boolean
  touched: { patientIds: string[]; callIds: string[] }
  queuedMail: boolean
}

/** Notes whether anything but reads went through the transaction. */
class WriteWatch implements KyselyPlugin {
  wrote = false
  transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    if (node.kind !== 'SelectQueryNode') this.wrote = true
    return node
  }
  transformResult<R>({ result }: { result: R }): Promise<R> {
    return Promise.resolve(result)
  }
}

/** Set once the work is done and only the commit is left: an error after that is *unknown*, not *failed* (T8). */
export type CommitState = { reached: boolean }

/**
 * The one transaction of a request: idempotency, facts with locks, changes, outbox, audit entry, remembered answer.
 * @param key where given, the act is done once and its answer remembered (T2)
 * @throws NothingRecorded when something was written and nothing recorded; KeyReused; LostRace; the driver's errors
 */
export async function inOneTransaction<A>(
  store: Store,
  vault: Vault,
  context: Context,
  house: House,
  key: Key | undefined,
  run: (unit: Unit) => Promise<{ answer: A; status: number }>,
  commit: CommitState = { reached: false },
): Promise<Committed<A>> {
  const touchedPatients = new Set<string>()
  const touchedCalls = new Set<string>()
  let queuedMail = false
  const result = await store.write.transaction().execute(async (plain) => {
    const watch = new WriteWatch()
    const tx = plain.withPlugin(watch) as Tx
    const remembered = key ? await claimKey(plain, vault, key, context.now) : undefined
    if (remembered) {
      const { answer, status, shown } = remembered
      if (shown) await appendAudit(plain, store.dialect, vault, [{ event: repeated(shown), context }])
      return { answer: answer as A, status, replayed: true }
    }
    const events: AuditEvent[] = []
    const accounts: Made['accounts'] = new Map()
    let shown: Shown | undefined
    const unit: Unit = {
      tx,
      context,
      house,
      factsFor: (patientId) => readFacts(plain, store.dialect, vault, context.now, house, patientId, true),
      callFactsFor: (callId) => readCallFacts(plain, store.dialect, vault, context, house, callId, true),
      record: (...more) => {
        events.push(...more)
      },
      async carryOut(decision, facts) {
        const made: Made = { messageIds: [], accounts }
        const hands = {
          tx,
          dialect: store.dialect,
          vault,
          context,
          ...(facts ? { facts } : {}),
          ...(key ? { key } : {}),
        }
        await carryOutChanges(hands, decision.changes ?? [], made)
        await queueMessages(hands, decision.messages ?? [], made)
        if (facts) touchedPatients.add(facts.patient.id)
        queuedMail ||= made.messageIds.length > 0
        events.push(...namedAfter(decision.audit, made, facts), ...ownEvents(decision, made, facts))
        return isRefused(decision) ? { ...made, refused: decision.refused } : made
      },
      shows(what) {
        shown = what
      },
      touch({ patientId, callId }) {
        if (patientId) touchedPatients.add(patientId)
        if (callId) touchedCalls.add(callId)
      },
    }
    const done = await run(unit)
    if (watch.wrote && events.length === 0) throw new NothingRecorded()
    if (key) await rememberAnswer(plain, vault, key, { ...done, ...(shown ? { shown } : {}) })
    if (events.length > 0) {
      const recorded: Recorded[] = events.map((event) => ({ event, context }))
      const last = recorded.at(-1)
      if (last && accounts.size > 0) last.accounts = accounts
      await appendAudit(plain, store.dialect, vault, recorded)
    }
    commit.reached = true
    return { ...done, replayed: false }
  })
  return { ...result, touched: { patientIds: [...touchedPatients], callIds: [...touchedCalls] }, queuedMail }
}

const repeated = ({ patient, what }: Shown): AuditEvent => ({
  action: 'answer.repeated',
  outcome: 'done',
  reason: what,
  patient,
})

/** An event about the link that this decision made names it; the rule could not know its id yet. */
function namedAfter(events: readonly AuditEvent[], made: Made, facts: Facts | undefined): AuditEvent[] {
  return events.map((event) => ({
    ...(facts ? { patient: facts.patient.id } : {}),
    ...(made.link && /^(invitation|reset-link)\.queued$/.test(event.action)
      ? { object: `link:${made.link.id}` }
      : {}),
    ...(made.confirmation && event.action === 'confirmation.started'
      ? { object: `confirmation:${made.confirmation.id}` }
      : {}),
    ...(made.contactChange && /^contact-change\.(started|held)$/.test(event.action)
      ? { object: `contact-change:${made.contactChange.id}` }
      : {}),
    ...(made.flagId && event.action === 'call.flagged' ? { object: `flag:${made.flagId}` } : {}),
    ...(made.inactiveReportId && /^inactive\.(reported|confirmed|chart-changed)$/.test(event.action)
      ? { object: `inactive:${made.inactiveReportId}` }
      : {}),
    ...(made.pairId && /^duplicate\.(flagged|reopened)$/.test(event.action)
      ? { object: `duplicate:${made.pairId}` }
      : {}),
    ...(made.approvalId && event.action === 'approval.requested'
      ? { object: `approval:${made.approvalId}` }
      : {}),
    ...(made.temporaryLoginId && event.action === 'temporary-login.issued'
      ? { object: `temporary-login:${made.temporaryLoginId}` }
      : {}),
    ...event,
  }))
}

/** Every account and mail made has its own entry, so that tables and log can be reconciled (audit.md, g). */
function ownEvents(decision: Decision, made: Made, facts: Facts | undefined): AuditEvent[] {
  const patient = facts ? { patient: facts.patient.id } : {}
  const events: AuditEvent[] = []
  if (made.accountId)
    events.push({
      action: 'account.created',
      outcome: 'done',
      object: `account:${made.accountId}`,
      ...patient,
    })
  for (const [i, id] of made.messageIds.entries()) {
    const template = decision.messages?.[i]?.template ?? 'mail'
    events.push({
      action: 'mail.queued',
      outcome: 'done',
      reason: template,
      object: `mail:${id}`,
      ...patient,
    })
    if (made.suppressedIds?.includes(id))
      events.push({
        action: 'mail.suppressed',
        outcome: 'done',
        reason: template,
        object: `mail:${id}`,
        ...patient,
      })
  }
  return events
}
