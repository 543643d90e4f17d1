import { refusalWords, type WordsAt } from '@portal-desk/domain'
import type { Problem, ProblemKind } from './problem.ts'
import { problemWords } from './problem-words.ts'

/** What a problem says beyond its kind: fields to look at again, the rule that said no, seconds to wait. */
export type ProblemExtras = Pick<Problem, 'fields' | 'refusal' | 'retryAfter'>

/**
 * The body a person's page shows (RFC 9457): words of the catalogue, and for a refusal its rule in words.
 *
 * @param ref the id of the request, which the log has as well (S12)
 * @param at when and where it is read; without it a refusal has its code alone
 */
export function problemBody(kind: ProblemKind, extras: ProblemExtras, ref: string, at?: WordsAt): Problem {
  const { status, changed, title, happened, todo } = problemWords[kind]
  const { fields, refusal, retryAfter } = extras
  return {
    type: kind,
    title,
    detail: `${happened} ${todo}`.replaceAll('{ref}', ref),
    status,
    changed,
    ref,
    ...(fields ? { fields } : {}),
    ...(refusal ? { refusal } : {}),
    ...(refusal && at ? { words: refusalWords(refusal, at) } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}
