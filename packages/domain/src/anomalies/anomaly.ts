import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'

/** What is looked for in how the desk works (domain §7). */
export const AnomalyRule = z.enum([
  'far-above-peers',
  'agent-shopping',
  'one-contact',
  'odd-address',
  'near-record',
  'hasty-acts',
  'views-only',
  'approval-pair',
  'out-of-hours',
  'change-then-reset',
  'not-me',
  'record-not-whole',
])
export type AnomalyRule = z.infer<typeof AnomalyRule>

/** How soon somebody should look. */
export const Urgency = z.enum(['now', 'today', 'when-you-can'])
export type Urgency = z.infer<typeof Urgency>

/** *Now* is for what may be doing harm to a patient, or to the record, at this moment. */
export const urgencyOf: Record<AnomalyRule, Urgency> = {
  'not-me': 'now',
  'record-not-whole': 'now',
  'one-contact': 'now',
  'far-above-peers': 'today',
  'agent-shopping': 'today',
  'odd-address': 'today',
  'near-record': 'today',
  'change-then-reset': 'today',
  'hasty-acts': 'today',
  'views-only': 'when-you-can',
  'approval-pair': 'when-you-can',
  'out-of-hours': 'when-you-can',
}

/** Which of several things a rule found. */
export const FindingKind = z.enum([
  'temporary-login',
  'contact-change',
  'staff-address',
  'throw-away',
  'own',
  'household',
  'coworker',
])
export type FindingKind = z.infer<typeof FindingKind>

/** What a rule found: numbers and the calls behind them, never a verdict on a person. */
export type Finding = {
  rule: AnomalyRule
  kind?: FindingKind
  /** What it is about: the same is found once, and more of it later is more evidence. */
  about: string
  /** Members of staff who had part in it; none of them looks after it. */
  people: string[]
  /** The two numbers that differ; what they count is the rule's. */
  found: number
  usual: number
  /** How many of what was found speak for it being ordinary, and how many against. */
  ordinary: number
  against: number
  /** How many each colleague had of the same, where people are compared. */
  peers?: number[]
  /** When the newest of it happened. */
  at: Instant
  /** Newest last, bounded. */
  calls: string[]
}

/** Why somebody who looked thinks that it is ordinary; the last one is for the privacy officer alone. */
export const SettleReason = z.enum([
  'duty',
  'patient-confirmed',
  'special-day',
  'training',
  'rule-too-tight',
  'other',
  'acted-on',
])
export type SettleReason = z.infer<typeof SettleReason>

/** A finding that somebody looks after, or has looked after. */
export type Anomaly = Finding & {
  id: string
  foundAt: Instant
  assignedTo?: string
  /** When it was handed to the privacy officer: from then on theirs alone to settle. */
  handedAt?: Instant
  settled?: { by: string; at: Instant; reason: SettleReason; note?: string }
  version: number
}
