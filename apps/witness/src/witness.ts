import { considerCheckpoint, cosign, type SigningKey, type VerifierKey } from '@portal-desk/audit'
import type { States } from './states.ts'

export type Answer = { status: number; type: string; body: string }

const words: Record<400 | 403 | 404 | 422, string> = {
  400: 'This is not a request for a cosignature.\n',
  403: 'No key that this witness knows signed the checkpoint.\n',
  404: 'This witness does not watch a log of that name.\n',
  422: 'The proof does not lead from the last state that was signed to this one.\n',
}

/**
 * Answers one request. Deciding and remembering happen in one go, without giving way: of two requests the second sees what
 * the first left (C2SP tlog-witness).
 * @param now ms since 1970
 */
export function witnessed(
  body: string,
  { key, logs, states, now }: { key: SigningKey; logs: readonly VerifierKey[]; states: States; now: number },
): Answer {
  const answer = considerCheckpoint(body, states.last, logs)
  if (answer.status === 409) return { status: 409, type: 'text/x.tlog.size', body: `${answer.size}\n` }
  if (answer.status !== 200) return { status: answer.status, type: 'text/plain', body: words[answer.status] }
  states.remember(answer.origin, answer.state)
  return {
    status: 200,
    type: 'text/plain; charset=utf-8',
    body: cosign(answer.text, key, Math.floor(now / 1_000)),
  }
}
