import type { Problem } from '@portal-desk/contract'
import { type Clinic, refusalWords, wordsAt } from '@portal-desk/domain'
import { faultKindOf, KeyReused, LostRace, NoSuchPatient } from '@portal-desk/store'
import { TooManyHashes } from '../crypto.ts'
import { problemWords } from './problem-words.ts'
import { Stop } from './stop.ts'

const RETRY_SECONDS = 2

/** Turns whatever was thrown into a stop of the catalogue; what nobody expected stays `unexpected` (S24). */
export function stopOf(error: unknown): Stop {
  if (error instanceof Stop) return error
  if (error instanceof KeyReused) return new Stop('key-reused')
  if (error instanceof LostRace) return new Stop('conflict')
  if (error instanceof NoSuchPatient) return new Stop('not-here')
  // The router could not decode the address: there is nothing behind it.
  if (error instanceof URIError) return new Stop('not-here')
  if (error instanceof TooManyHashes) return new Stop('busy', { retryAfter: RETRY_SECONDS })
  switch (faultKindOf(error)) {
    case 'busy':
      return new Stop('database-busy', { retryAfter: RETRY_SECONDS })
    case 'down':
    case 'io':
      return new Stop('database-down', { retryAfter: RETRY_SECONDS })
    case 'disk-full':
      return new Stop('disk-full')
    case 'duplicate':
      return new Stop('conflict')
    default:
      return new Stop('unexpected')
  }
}

/** The body a person's page shows: words of the catalogue, the request id, and for a refusal its rule in words. */
export function problemBody(stop: Stop, ref: string, now: number, clinic: Clinic | undefined): Problem {
  const words = problemWords[stop.kind]
  const { fields, refusal, retryAfter } = stop.extras
  const fill = (text: string): string => text.replaceAll('{ref}', ref)
  return {
    type: stop.kind,
    title: words.title,
    detail: fill(`${words.happened} ${words.todo}`),
    status: words.status,
    changed: words.changed,
    ref,
    ...(fields ? { fields } : {}),
    ...(refusal ? { refusal } : {}),
    ...(refusal && clinic ? { words: refusalWords(refusal, wordsAt(now, clinic)) } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}
