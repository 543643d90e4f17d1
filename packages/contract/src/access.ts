import { Role } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { RefusalWords } from './problem.ts'
import { At, Id, Nothing } from './shared.ts'

const forReviewers = { app: 'console', access: { right: 'review-access' } } as const

/** What somebody may do, since when and by whom, and whether somebody else has looked at it. */
export const AccessRow = z.strictObject({
  id: Id,
  name: z.string(),
  role: Role,
  team: z.string().optional(),
  /** Where they work, by name; everywhere where there are none. */
  sites: z.array(z.string()).optional(),
  roleSince: At,
  roleBy: z.string(),
  lastSignInAt: At.optional(),
  reviewed: z.strictObject({ at: At, by: z.string() }).optional(),
  state: z.enum(['unread', 'due', 'reviewed']),
  /** When it was to be looked at, or is to be again. */
  dueAt: At,
  version: z.int(),
  /** Why whoever reads this may not say that it is right. */
  whyNot: RefusalWords.optional(),
})
export type AccessRow = z.infer<typeof AccessRow>

/** Where a page of the review ends. */
export const AccessCursor = z.strictObject({ reviewedAt: At, id: Id })
export type AccessCursor = z.infer<typeof AccessCursor>

/** A page of everybody who may sign in, the longest not looked at first. */
export const listAccess = endpoint({
  ...forReviewers,
  method: 'POST',
  key: false,
  path: '/api/access-lists',
  params: Nothing,
  body: z.strictObject({ after: AccessCursor.optional() }),
  answer: z.strictObject({
    now: At,
    rows: z.array(AccessRow),
    next: AccessCursor.optional(),
    /** How many wait to be looked at, on this page or another. */
    waiting: z.int(),
  }),
})

/** Says that what somebody may do is right, as it was on the screen in this version. */
export const reviewAccess = endpoint({
  ...forReviewers,
  method: 'POST',
  path: '/api/access/:staffId/review',
  params: z.strictObject({ staffId: Id }),
  body: z.strictObject({ version: z.int() }),
  answer: z.strictObject({ done: z.string() }),
})

/** The whole review as CSV (S11); the own password again first (S4). */
export const exportAccess = endpoint({
  ...forReviewers,
  method: 'POST',
  key: false,
  path: '/api/access-exports',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    fileName: z.string(),
    csv: z.string(),
    rows: z.int(),
    /** There are more than one file takes. */
    more: z.boolean(),
  }),
})
