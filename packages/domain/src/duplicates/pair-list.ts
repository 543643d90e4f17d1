import { z } from 'zod'
import type { Instant } from '../shared/instant.ts'

/** The lists that pairs are read in: what waits, by two orders, and what is with the records office. */
export const PairList = z.enum(['likeliest', 'oldest', 'records-office'])
export type PairList = z.infer<typeof PairList>

/** Where a page ends. */
export type PairCursor = { score: number; at: Instant; id: string }
