import { reasoned, SettleReason, Urgency, WholeNote } from '@portal-desk/domain'
import { z } from 'zod'
import { AuditPatient } from './audit.ts'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const forReaders = { app: 'console', access: { right: 'read-audit' } } as const
const OfAnomaly = z.strictObject({ anomalyId: Id })
const Done = z.strictObject({ done: z.string() })

/** How many findings wait, up to a hundred, and how many of them cannot. */
export const countAnomalies = endpoint({
  ...forReaders,
  method: 'GET',
  path: '/api/anomaly-count',
  params: Nothing,
  body: Nothing,
  /** `more`: there are more than are counted. */
  answer: z.strictObject({ waiting: z.int(), now: z.int(), more: z.boolean() }),
})

/** A finding as a row. */
export const AnomalyRow = z.strictObject({
  id: Id,
  urgency: Urgency,
  title: z.string(),
  /** Whose work it is about, and the day. */
  line: z.string(),
  foundAt: At,
  /** Who has it, or how it was settled. */
  holder: z.string(),
})
export type AnomalyRow = z.infer<typeof AnomalyRow>

export const AnomalyList = z.enum(['waiting', 'settled'])
export type AnomalyList = z.infer<typeof AnomalyList>

/** Findings that wait, the most urgent first, or that were settled lately, the newest first; a page at a time. */
export const listAnomalies = endpoint({
  ...forReaders,
  method: 'GET',
  path: '/api/anomalies/:list/after/:anomalyId',
  /** `beginning`, or the last row that was read. */
  params: z.strictObject({ list: AnomalyList, anomalyId: Id }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(AnomalyRow),
    /** The row behind which the next page begins; absent where nothing follows. */
    next: Id.optional(),
  }),
})

/** A call behind a finding. */
export const AnomalyCall = z.strictObject({
  callId: Id,
  openedAt: At,
  by: z.string(),
  patient: AuditPatient.optional(),
  /** What was done in it, in words, in its order. */
  did: z.array(z.string()),
  /** From the record being open to the first of that, ms. */
  took: z.int().optional(),
  /** So fast that nobody can know whom they speak to. */
  hasty: z.boolean(),
  ended: z.string(),
})
export type AnomalyCall = z.infer<typeof AnomalyCall>

/** One finding with the calls behind it, both its readings, and what was written about it. */
export const getAnomaly = endpoint({
  ...forReaders,
  method: 'GET',
  path: '/api/anomalies/:anomalyId',
  params: OfAnomaly,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    row: AnomalyRow,
    headline: z.string(),
    why: z.string(),
    ordinary: z.string().optional(),
    against: z.string().optional(),
    /** How many each colleague has of the same, and from how many on the rule speaks up. */
    peers: z
      .strictObject({ counts: z.array(z.int()), found: z.int(), attentionFrom: z.int(), who: z.string() })
      .optional(),
    calls: z.array(AnomalyCall),
    notes: z.array(z.strictObject({ at: At, by: z.string(), note: z.string() })),
    /** What whoever reads may do; why not, where it is nothing. */
    may: z.array(z.enum(['assign', 'note', 'settle', 'hand-on'])),
    whyNot: z.string().optional(),
    assignedTo: Id.optional(),
    /** Who may have it, with whoever reads first. */
    holders: z.array(z.strictObject({ id: Id, name: z.string() })),
    reasons: z.array(SettleReason),
    settled: z
      .strictObject({ by: z.string(), at: At, reason: z.string(), note: z.string().optional() })
      .optional(),
  }),
})

/** Gives a finding to somebody, or to nobody. */
export const assignAnomaly = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/anomalies/:anomalyId/holder',
  params: OfAnomaly,
  body: z.strictObject({ staffId: Id.nullable() }),
  answer: Done,
})

/** Writes a note beside a finding. */
export const noteAnomaly = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/anomalies/:anomalyId/notes',
  params: OfAnomaly,
  body: z.strictObject({ note: WholeNote }),
  answer: Done,
})

/** Settles a finding, with why. */
export const settleAnomaly = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/anomalies/:anomalyId/settling',
  params: OfAnomaly,
  body: reasoned(SettleReason, {}),
  answer: Done,
})

/** Hands a finding to the privacy officer. */
export const handOnAnomaly = endpoint({
  ...forReaders,
  method: 'POST',
  path: '/api/anomalies/:anomalyId/handing-on',
  params: OfAnomaly,
  body: Nothing,
  answer: Done,
})
