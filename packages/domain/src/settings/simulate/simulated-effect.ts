import { z } from 'zod'
import type { Policy } from '../policy.ts'
import type { PastCall } from './past-call.ts'

/** How a past call would have gone otherwise, the gravest first. */
export const SimulatedEffect = z.enum(['turned-away', 'another-way', 'let-through', 'not-needed'])
export type SimulatedEffect = z.infer<typeof SimulatedEffect>

/** How one number, had it been another, would have changed a call; undefined where it would not. */
export type Judge = (call: PastCall, from: Policy, to: Policy) => SimulatedEffect | undefined

/** An effect where something holds under the draft that did not under the policy in force. */
export const newly = (
  effect: SimulatedEffect,
  holds: (under: Policy) => boolean,
  from: Policy,
  to: Policy,
) => (holds(to) && !holds(from) ? effect : undefined)

/** What each effect is called, and what it means. */
export const effectWords: Record<SimulatedEffect, { label: string; means: string }> = {
  'turned-away': { label: 'turned away', means: 'nothing else on the record would have proved the caller' },
  'another-way': { label: 'another way', means: 'one more step, a wait, or another check' },
  'let-through': { label: 'let through', means: 'what was refused then would have been allowed' },
  'not-needed': { label: 'not needed', means: 'the link would still have been alive' },
}
