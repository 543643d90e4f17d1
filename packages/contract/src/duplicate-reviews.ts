import { PairSource, PairState, reasoned, TwoPeopleReason } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'
import { Missing } from './workspace.ts'

/** Where a page of the list ends, so that the next one begins after it. */
export const PairCursor = z.strictObject({ score: z.int(), at: At, id: Id })
export type PairCursor = z.infer<typeof PairCursor>

/** Two records on the list, each masked; a restricted one without its name for those who have no right to it. */
export const PairRow = z.strictObject({
  id: Id,
  records: z.tuple([
    z.strictObject({ name: z.string(), born: z.string() }),
    z.strictObject({ name: z.string(), born: z.string() }),
  ]),
  /** How far they agree, in tenths, and whether that is likely one person. */
  score: z.int(),
  likely: z.boolean(),
  source: PairSource,
  /** When it came onto the list, or was sent to the records office. */
  at: At,
  /** Who flagged it first, or sent it, by short name. */
  by: z.string().optional(),
  /** How many flagged it. */
  flags: z.int(),
  /** Who compares the two now. */
  reviewer: z.string().optional(),
  /** One of the two is restricted, and whoever reads this may not compare them. */
  reserved: z.literal(true).optional(),
})
export type PairRow = z.infer<typeof PairRow>

const forReviewers = { app: 'console', access: { right: 'decide-duplicates' } } as const
const ofPair = z.strictObject({ pairId: Id })

/** A page of the pairs that wait, or of those that are with the records office; names stand on the record first (T1). */
export const listDuplicates = endpoint({
  ...forReviewers,
  method: 'POST',
  key: false,
  path: '/api/duplicate-lists',
  params: Nothing,
  body: z.strictObject({
    list: z.enum(['likeliest', 'oldest', 'records-office']),
    after: PairCursor.optional(),
  }),
  answer: z.strictObject({ now: At, rows: z.array(PairRow), next: PairCursor.optional() }),
})

/** One of two records, as whoever compares them sees it. */
export const ComparedRecord = z.strictObject({
  patientId: Id,
  mrn: z.string().optional(),
  /** Since when it is on file here, and when its person last came. */
  more: z.string(),
  login: z.strictObject({ username: z.string().optional(), line: z.string() }),
})
/** One field of the two: both values, how far they agree, in words, and what that weighs. */
export const ComparedRow = z.strictObject({
  field: z.string(),
  values: z.tuple([z.string(), z.string()]),
  kind: z.enum(['same', 'near', 'different', 'none']),
  agreement: z.string(),
  note: z.string().optional(),
  /** Points for (above 0) or against, in tenths. */
  weight: z.int(),
})
export type ComparedRow = z.infer<typeof ComparedRow>

/** Two records side by side. */
export const DuplicateReview = z.strictObject({
  now: At,
  id: Id,
  version: z.int(),
  state: PairState,
  records: z.tuple([ComparedRecord, ComparedRecord]),
  rows: z.array(ComparedRow),
  /** In tenths, as the two lines: from where a person is asked, and from where it is likely one person. */
  score: z.int(),
  ask: z.int(),
  likely: z.int(),
  twins: z.boolean(),
  /** The field that would settle it, in words. */
  decides: z.string().optional(),
  /** Who named them, oldest first; matching has no name. */
  named: z.array(z.strictObject({ at: At, by: z.string().optional(), why: z.string() })),
  /** What was decided before. */
  decided: z.string().optional(),
  /** Who has it: until when it is kept for them. */
  reviewer: z.strictObject({ name: z.string(), mine: z.boolean(), until: At }).optional(),
  /** Why it cannot be decided now. */
  missing: z.array(Missing),
})
export type DuplicateReview = z.infer<typeof DuplicateReview>

export const getDuplicate = endpoint({
  ...forReviewers,
  method: 'GET',
  path: '/api/duplicates/:pairId',
  params: ofPair,
  body: Nothing,
  answer: DuplicateReview,
})

/** Takes a pair to compare it, so that two do not work on one. */
export const reviewDuplicate = endpoint({
  ...forReviewers,
  method: 'POST',
  path: '/api/duplicates/:pairId/review',
  params: ofPair,
  body: Nothing,
  answer: z.strictObject({ until: At }),
})

/** Decides a pair that was on the screen in this version, or puts it back undecided. */
export const settleDuplicate = endpoint({
  ...forReviewers,
  method: 'POST',
  path: '/api/duplicates/:pairId/verdict',
  params: ofPair,
  body: z.discriminatedUnion('verdict', [
    z.strictObject({ verdict: z.literal('skip') }),
    z.strictObject({ verdict: z.literal('records-office'), version: z.int() }),
    reasoned(TwoPeopleReason, { verdict: z.literal('two-people'), version: z.int() }),
  ]),
  answer: z.strictObject({ done: z.string() }),
})

/** What is with the records office, oldest first, as CSV (S11); the own password again first (S4). */
export const exportDuplicates = endpoint({
  ...forReviewers,
  method: 'POST',
  key: false,
  path: '/api/duplicate-exports',
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
