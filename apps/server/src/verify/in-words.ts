import type { VerifyResult } from '@portal-desk/contract'
import { type CallFacts, resultWords, type VerifyDecision } from '@portal-desk/domain'

/** The outcome of a check in its one shape, with what to say (V3). */
export function inWords({ result }: VerifyDecision, _made: unknown, { now }: CallFacts): VerifyResult {
  return { ...result, ...resultWords(result, now) }
}
