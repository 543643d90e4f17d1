import type { Decided } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { Instant } from '../shared/instant.ts'
import { type ContactChange, contactChangeStateAt, type HeldWhy, noticeOf } from './contact-change.ts'
import { coolingOff, oldCanReceive } from './cooling.ts'
import { applied } from './decide-apply.ts'
import { endChange } from './end-open-change.ts'

/** Which page of a contact change was opened: its proof, a stranger's "not for me", or the old address's stop. */
export type ChangePage = 'proof' | 'not-for-me' | 'stop'
/** What its page shows, and whether it can still do what it is for. */
export type ChangePageState = 'live' | 'proved' | 'over'
export type ChangeAnswer =
  | { result: 'proved'; from?: Instant }
  | { result: 'stopped' | 'noted' }
  | { result: 'over' }

/** What a page can still do: a stop until the new one is in use, the others until the time for proof is over. */
export function changePageState(
  change: ContactChange,
  page: ChangePage,
  now: Instant,
): { state: ChangePageState; from?: Instant; phone?: true } {
  const state = contactChangeStateAt(change, now)
  if (page === 'stop')
    return state === 'cooling-off' || state === 'held'
      ? { state: 'live', ...(change.phone ? { phone: true } : {}) }
      : { state: 'over' }
  // A number answers for itself when it is called; no link can.
  if (change.phone) return { state: 'over' }
  if (page === 'not-for-me')
    return {
      state: state === 'awaiting-proof' || state === 'cooling-off' || state === 'held' ? 'live' : 'over',
    }
  if (state === 'awaiting-proof') return { state: 'live' }
  const proved = change.provedAt !== undefined && (change.end === undefined || change.end === 'applied')
  if (!proved) return { state: 'over' }
  return {
    state: 'proved',
    ...(change.usableFrom === undefined || change.held ? {} : { from: change.usableFrom }),
  }
}

const refused = (change: ContactChange, page: ChangePage, patient: string): Decided => ({
  changes: [],
  messages: [],
  audit: [
    {
      action: 'contact-change.refused',
      outcome: 'refused',
      reason: `${page}:over`,
      object: `contact-change:${change.id}`,
      patient,
    },
  ],
})

/** What the press decided, with what the page is told. */
export type AnsweredChange = Decided & { answer: ChangeAnswer }

/**
 * One press on a page of a contact change. Of two that press, the first counts (T3).
 * @param elsewhere why a supervisor must look first, if so
 */
export function decideChangeAnswer(
  facts: Facts,
  change: ContactChange,
  page: ChangePage,
  elsewhere: HeldWhy | undefined,
): AnsweredChange {
  const standing = changePageState(change, page, facts.now)
  if (standing.state === 'proved')
    return {
      ...refused(change, page, facts.patient.id),
      answer: { result: 'proved', ...(standing.from === undefined ? {} : { from: standing.from }) },
    }
  if (standing.state === 'over')
    return { ...refused(change, page, facts.patient.id), answer: { result: 'over' } }
  if (page === 'stop')
    return {
      ...endChange(facts, change, 'cancelled-by-patient', change.phone && 'phone-stopped-by-email'),
      messages: [],
      answer: { result: 'stopped' },
    }
  if (page === 'not-for-me') {
    const ended = endChange(facts, change, 'not-theirs')
    return {
      ...ended,
      changes: [{ change: 'keep-from-mailing', changeId: change.id }, ...ended.changes],
      messages: [],
      answer: { result: 'noted' },
    }
  }
  return prove(facts, change, elsewhere)
}

/**
 * The new address or number is proved: it waits, is held for a supervisor, or is in use at once (domain §3.9).
 * @param elsewhere why a supervisor must look first, if so
 */
export function prove(facts: Facts, change: ContactChange, elsewhere: HeldWhy | undefined): AnsweredChange {
  const { now, patient } = facts
  const why = change.looked ? undefined : elsewhere
  const entry = { outcome: 'done', object: `contact-change:${change.id}`, patient: patient.id } as const
  const proved = { action: 'contact-change.proved', ...entry } as const
  if (why)
    return {
      changes: [{ change: 'prove-contact-change', changeId: change.id, usableFrom: now, held: why }],
      messages: [],
      audit: [proved, { action: 'contact-change.held', reason: why, ...entry }],
      answer: { result: 'proved' },
    }
  const cooling = startCooling(facts, change)
  const atOnce = cooling.usableFrom <= now ? applied(facts, change) : undefined
  return {
    changes: [
      { change: 'prove-contact-change', changeId: change.id, usableFrom: cooling.usableFrom },
      ...(atOnce?.changes ?? []),
    ],
    messages: atOnce?.messages ?? cooling.messages,
    audit: [proved, ...(atOnce?.audit ?? [])],
    answer: { result: 'proved', from: cooling.usableFrom },
  }
}

/** From when what is proved counts, and the notice that lets whoever reads the address on file stop it. */
export function startCooling(
  facts: Facts,
  change: ContactChange,
): { usableFrom: Instant; messages: Decided['messages'] } {
  const usableFrom = facts.now + coolingOff(facts, change)
  return {
    usableFrom,
    messages: oldCanReceive(facts)
      ? [
          {
            template: noticeOf(change),
            to: 'contact-on-file',
            askedBy: 'notice',
            aboutChange: true,
            params: { until: usableFrom },
          },
        ]
      : [],
  }
}
