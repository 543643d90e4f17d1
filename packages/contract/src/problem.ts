import { Refusal } from '@portal-desk/domain'
import { z } from 'zod'

/** Every way a request can end without its answer (console-words §4); the body is RFC 9457 problem+json. */
export const ProblemKind = z.enum([
  'validation',
  'unknown-field',
  'too-big',
  'wrong-type',
  'not-here',
  'wrong-method',
  'no-right',
  'page-too-old',
  'key-missing',
  'key-reused',
  'still-running',
  'conflict',
  'rate',
  'busy',
  'signed-out',
  'session-ended',
  'not-signed-in',
  'sign-in-refused',
  'refused',
  'database-busy',
  'database-down',
  'disk-full',
  'audit-unavailable',
  'commit-unknown',
  'unexpected',
])
export type ProblemKind = z.infer<typeof ProblemKind>

/** A refusal in words: a badge, a sentence for staff, and what the caller may hear. */
export const RefusalWords = z.strictObject({
  badge: z.string(),
  agent: z.string(),
  caller: z.strictObject({ en: z.string(), es: z.string() }),
})

/** The body of an answer that is none (RFC 9457, `application/problem+json`). */
export const Problem = z.strictObject({
  type: ProblemKind,
  title: z.string(),
  /** What happened and what to do now, in sentences. */
  detail: z.string(),
  status: z.int(),
  /** Whether anything changed: the words say which, and `unknown` is said too. */
  changed: z.enum(['no', 'yes', 'unknown']),
  /** The request id that the log has as well (S12). */
  ref: z.string(),
  /** For `validation`: the fields that need another look. */
  fields: z.array(z.strictObject({ path: z.string(), says: z.string() })).optional(),
  /** For `refused`: the rule that said no, with its words. */
  refusal: Refusal.optional(),
  words: RefusalWords.optional(),
  /** Seconds after which it may be tried again. */
  retryAfter: z.int().optional(),
})
export type Problem = z.infer<typeof Problem>
