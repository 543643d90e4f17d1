import { z } from 'zod'

/** What happened in a call that makes it worth more that somebody looks at it. */
export const ReviewCause = z.enum([
  'override',
  'near-record',
  'temporary-login',
  'contact-change',
  'anomaly',
  'restricted-record',
  'failed-then-passed',
  'hasty',
  'unlock-only',
])
export type ReviewCause = z.infer<typeof ReviewCause>

/** How much likelier each makes it that a call is drawn, and why; of a call with several they add up. */
export const reviewWeights: Record<ReviewCause, { weight: number; why: string }> = {
  override: { weight: 8, why: 'Two colleagues stood in for a check that was not passed.' },
  'near-record': { weight: 8, why: 'Whoever knows the patient may look out of curiosity.' },
  'temporary-login': { weight: 6, why: 'A code that is read out opens an account for whoever listens.' },
  'contact-change': { weight: 6, why: 'Whoever moves the address moves every later link.' },
  anomaly: { weight: 6, why: 'A rule found something odd in it.' },
  'restricted-record': { weight: 5, why: 'It was opened against a reason that nobody has checked.' },
  'failed-then-passed': { weight: 4, why: 'Somebody who guesses gets there the same way.' },
  hasty: { weight: 4, why: 'Done sooner than anybody finds out whom they speak to.' },
  'unlock-only': { weight: 3, why: 'It opens an account and leaves the old password in it.' },
}

/** How much all that happened in a call weighs. */
export const weightOf = (causes: readonly ReviewCause[]): number =>
  causes.reduce((sum, cause) => sum + reviewWeights[cause].weight, 0)
