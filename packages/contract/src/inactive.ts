import { InactiveReason, reasoned, SetAsideReason } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing, SpokenText } from './shared.ts'

const OfReport = z.strictObject({ reportId: Id })

/** Says that the patient of this call does not use the portal any more; nothing changes until somebody decides. */
export const reportInactive = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/inactive-reports',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id }),
  body: z.strictObject({ reason: InactiveReason }),
  answer: z.strictObject({ done: z.string(), say: SpokenText }),
})

/** Takes one's own report back, in the call it was made in. */
export const takeReportBack = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/calls/:callId/inactive-reports/:reportId/taking-back',
  access: { right: 'work-calls' },
  params: z.strictObject({ callId: Id, reportId: Id }),
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})

/** A report as a row of the queue: masked, with its state in words. */
export const InactiveRow = z.strictObject({
  id: Id,
  /** Surname and initial, birth year. */
  who: z.string(),
  born: z.string(),
  reason: z.string(),
  reportedAt: At,
  /** By whom: a colleague's short name, or what found it. */
  by: z.string(),
  state: z.enum(['waiting', 'chart-changed', 'confirmed', 'dismissed', 'undone']),
  label: z.string(),
  line: z.string(),
})
export type InactiveRow = z.infer<typeof InactiveRow>

export const InactiveList = z.enum(['waiting', 'settled'])
export type InactiveList = z.infer<typeof InactiveList>

/** Reports that wait, the oldest first, or what was decided lately, the newest first; a page at a time. */
export const getInactiveReports = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/inactive-reports/:list/after/:reportId',
  access: { right: 'approve' },
  /** `beginning`, or the last row that was read. */
  params: z.strictObject({ list: InactiveList, reportId: Id }),
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(InactiveRow),
    /** The row behind which the next page begins; absent where nothing follows. */
    next: Id.optional(),
  }),
})

/** One report with what is known and what confirming will do; never an address. */
export const getInactiveReport = endpoint({
  app: 'console',
  method: 'GET',
  path: '/api/inactive-reports/:reportId',
  access: { right: 'approve' },
  params: OfReport,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    row: InactiveRow,
    /** Who the caller was to the patient, where it was reported in a call. */
    caller: z.string().optional(),
    /** The login, in words, with when it was last used and written to. */
    known: z.array(z.strictObject({ text: z.string(), at: At.optional() })),
    /** What happens, in order, if it is confirmed, or undone. */
    effects: z.array(z.string()),
    /** What whoever reads it may do; why not, where it is nothing. */
    may: z.array(z.enum(['confirm', 'dismiss', 'keep', 'undo'])),
    whyNot: z.string().optional(),
    undoUntil: At.optional(),
    setAside: z.string().optional(),
    note: z.string().optional(),
  }),
})

/** Decides: the login is switched off, or the report is set aside, or a record stays closed although the chart changed. */
export const settleInactive = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/inactive-reports/:reportId',
  access: { right: 'approve' },
  params: OfReport,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('confirm') }),
    reasoned(SetAsideReason, { verdict: z.literal('dismiss') }),
    z.strictObject({ verdict: z.literal('keep') }),
  ]),
  answer: z.strictObject({ done: z.string() }),
})

/** Puts a record back as it was before it was closed. */
export const undoInactive = endpoint({
  app: 'console',
  method: 'POST',
  path: '/api/inactive-reports/:reportId/undo',
  access: { right: 'approve' },
  params: OfReport,
  body: Nothing,
  answer: z.strictObject({ done: z.string() }),
})
