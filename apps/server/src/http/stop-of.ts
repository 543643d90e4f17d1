import { faultKindOf, KeyReused, LostRace, NoSuchPatient } from '@portal-desk/store'
import { TooManyHashes } from '../crypto.ts'
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
    case 'log-gone':
      return new Stop('audit-unavailable', { retryAfter: RETRY_SECONDS })
    case 'duplicate':
      return new Stop('conflict')
    default:
      return new Stop('unexpected')
  }
}
