import type { AuditAction } from '../audit/actions.ts'
import type { PatientEvent } from '../facts.ts'
import type { Instant } from '../shared/instant.ts'
import { Assurance } from '../verify/verification.ts'
import { readScreen, type Screen } from './screen.ts'

/** An entry of the trail as the replay reads it: with whose record it is about, and the rules it was made by. */
export type ReplayEntry = {
  event: PatientEvent
  patientId?: string | undefined
  policy?: number | undefined
}

/** Where a call stood at one moment, from its entries alone. */
export type ReplayState = {
  level: Assurance
  /** Until when the level lives, ms UTC, as the page last told. */
  until?: Instant
  policy?: number
  /** Who the caller was said to be. */
  relationship: string
  agent?: PatientEvent['actor']
  patientId?: string
  /** What the page last told; absent while it told nothing of the account. */
  screen?: Screen
  /** What the call set going, each as `kind:id`. */
  made: readonly string[]
  endedAt?: Instant
  /** When the patient last signed in since the call was opened. */
  signedInAt?: Instant
}

export const BEFORE_CALL: ReplayState = { level: 'none', relationship: 'self', made: [] }

type Step = (state: ReplayState, entry: ReplayEntry) => ReplayState

const levelIn = (text: string | undefined): Assurance => Assurance.safeParse(text).data ?? 'none'
const without = ({ screen: _, until: __, ...state }: ReplayState): ReplayState => state
/** Nothing is proved any more, and the page told nothing more of the account. */
const unproved = (state: ReplayState): ReplayState => ({ ...without(state), level: 'none' })
const judged: Step = (state, { event }) => ({ ...state, level: levelIn(event.level) })
const byPolicy = (state: ReplayState, { policy }: ReplayEntry): ReplayState =>
  policy === undefined ? state : { ...state, policy }
const ofRecord = (state: ReplayState, { patientId }: ReplayEntry): ReplayState =>
  patientId === undefined ? state : { ...state, patientId }

const makes: Step = (state, { event: { object } }) =>
  object === undefined || state.made.includes(object) ? state : { ...state, made: [...state.made, object] }

/** What each entry changes; one that is not named here leaves the call as it was. */
const steps: Partial<Record<AuditAction, Step>> = {
  'call.opened': (state, { event }) => ({ ...state, agent: event.actor }),
  // Another caller has proved nothing (V6); a word about their language changes nothing.
  'call.caller-changed': (state, { event: { reason = 'self' } }) =>
    reason === state.relationship ? state : { ...unproved(state), relationship: reason },
  // What was proved to a colleague counts as basic (domain §3.5), and who comes has seen nothing yet.
  'call.taken-over': (state, { event }) => {
    const { screen: _, ...rest } = state
    return { ...rest, agent: event.actor, level: state.level === 'none' ? 'none' : 'basic' }
  },
  'call.closed': (state, { event }) => ({ ...unproved(state), endedAt: event.at }),
  'record.opened': (state, entry) =>
    entry.event.reason === 'called-about' || entry.patientId === state.patientId
      ? state
      : ofRecord(unproved(state), entry),
  'record.followed': (state, entry) => ofRecord(entry.event.level ? state : unproved(state), entry),
  'record.viewed': (state, entry) => {
    const level = levelIn(entry.event.reason)
    return ofRecord({ ...(level === state.level ? state : without(state)), level }, entry)
  },
  'diagnosis.shown': (state, entry) => {
    const screen = readScreen(entry.event.object)
    const told = { ...without(state), level: levelIn(entry.event.reason), ...(screen ? { screen } : {}) }
    return ofRecord(screen?.until === undefined ? told : { ...told, until: screen.until }, entry)
  },
  'verification.passed': judged,
  'verification.failed': judged,
  'verification.abandoned': (state) => {
    const { patientId: _, ...rest } = unproved(state)
    return rest
  },
  'invitation.queued': makes,
  'reset-link.queued': makes,
  'temporary-login.issued': makes,
  'contact-change.started': makes,
  'contact-change.held': makes,
  'confirmation.started': makes,
  'mail.queued': makes,
  'patient.signed-in': (state, { event }) => ({ ...state, signedInAt: event.at }),
}

/** Actions that change where a call stands: enough to know it before a page further down. */
export const stateBearing = Object.keys(steps) as AuditAction[]

/** The same state at a later time: a level ends by itself, without an entry. */
export const stateAt = (state: ReplayState, at: Instant): ReplayState =>
  state.until !== undefined && at >= state.until ? unproved(state) : state

/** Where the call stands once this was done; a refusal changes nothing. */
export function stateAfter(state: ReplayState, entry: ReplayEntry): ReplayState {
  const { action, at, outcome } = entry.event
  const now = stateAt(state, at)
  const step = outcome === 'done' ? steps[action] : undefined
  return step ? step(byPolicy(now, entry), entry) : now
}
