import { Assurance, DenialReason, Relationship, RemedyId, reasoned } from '@portal-desk/domain'
import { z } from 'zod'
import { ChangeRow } from './contact-change.ts'
import { endpoint } from './endpoint.ts'
import { PausedProvider } from './mail-pause.ts'
import { RemedyOrder } from './remedies.ts'
import { At, Id, Nothing } from './shared.ts'

/** One request as the approver sees it: reason and evidence, never an answer or an address. */
export const ApprovalRequest = z.strictObject({
  id: Id,
  remedy: RemedyId,
  /** "Release hold", in words. */
  what: z.string(),
  /** Surname and initial, birth year. */
  who: z.string(),
  born: z.string(),
  askedBy: z.string(),
  askedAt: At,
  until: At,
  state: z.enum(['requested', 'timed-out', 'approved', 'denied', 'withdrawn', 'used']),
  reason: z.string(),
  /** What was written beside it. */
  note: z.string().optional(),
  relationship: Relationship,
  level: Assurance,
  /** What the level rests on, in words. */
  checks: z.array(z.string()),
  /** What else is known: states of the account, in words. */
  known: z.array(z.string()),
  /** What happens, in order, if the answer is yes. */
  effects: z.array(z.string()),
  /** False: someone else must answer, and why. */
  mayAnswer: z.boolean(),
  whyNot: z.string().optional(),
  decidedBy: z.string().optional(),
  decidedAt: At.optional(),
  denial: z.string().optional(),
  denialNote: z.string().optional(),
})
export type ApprovalRequest = z.infer<typeof ApprovalRequest>

/** A login that its patient shut with "this wasn't me"; it stays shut until they call. */
export const FrozenLogin = z.strictObject({
  id: Id,
  /** Surname and initial, birth year. */
  who: z.string(),
  born: z.string(),
  at: At,
})
export type FrozenLogin = z.infer<typeof FrozenLogin>

/** A suspicious call that no supervisor has looked at yet (V7). */
export const FlaggedCall = z.strictObject({
  id: Id,
  who: z.string(),
  born: z.string(),
  at: At,
  reason: z.string(),
  by: z.string(),
  /** Raised by whoever reads it: somebody else must look. */
  own: z.boolean(),
})
export type FlaggedCall = z.infer<typeof FlaggedCall>

/** A restricted record that somebody opened with a reason (edge case 20). */
export const OpenedRecord = z.strictObject({
  id: Id,
  who: z.string(),
  born: z.string(),
  at: At,
  reason: z.string(),
  note: z.string().optional(),
  by: z.string(),
})
export type OpenedRecord = z.infer<typeof OpenedRecord>

export const getApprovals = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/approvals',
  access: { right: 'approve' },
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    /** The one with the least time left first. */
    waiting: z.array(ApprovalRequest),
    /** Newest first. */
    settled: z.array(ApprovalRequest),
    /** Newest first. */
    frozen: z.array(FrozenLogin),
    /** Newest first. */
    flagged: z.array(FlaggedCall),
    /** Newest first, of the last days. */
    opened: z.array(OpenedRecord),
    /** How many reports of inactive patients wait, up to a hundred; they have a page of their own. */
    inactive: z.int(),
    /** Providers that mail is kept from, and those it goes to again until all is sent, oldest first. */
    paused: z.array(PausedProvider),
    /** What waits for a look first, then newest first. */
    changes: z.array(ChangeRow),
  }),
})

export const settleApproval = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/approvals/:approvalId',
  access: { right: 'approve' },
  params: z.strictObject({ approvalId: Id }),
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('approve') }),
    reasoned(DenialReason, { verdict: z.literal('deny') }),
  ]),
  answer: z.strictObject({ done: z.string() }),
})

/** A supervisor has looked at a flagged call. */
export const clearFlag = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/flags/:flagId/clear',
  access: { right: 'approve' },
  params: z.strictObject({ flagId: Id }),
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})

export const askApproval = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/approvals',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: RemedyOrder,
  answer: z.strictObject({ approvalId: Id, until: At }),
})

export const withdrawApproval = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/approvals/:approvalId/withdrawal',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id, approvalId: Id }),
  body: Nothing,
  answer: Nothing,
})
