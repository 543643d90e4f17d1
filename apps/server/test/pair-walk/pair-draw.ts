import { days, hours, minutes } from '@portal-desk/domain'
import type { Draw } from '../walk/draw.ts'
import { chartSteps } from './chart-steps.ts'
import { pairCallSteps, pass } from './pair-call-steps.ts'
import type { PairModel, PairStep } from './pair-model.ts'
import { choose, pairPortalSteps } from './pair-portal-steps.ts'
import { reviewSteps } from './review-steps.ts'

const fixed: readonly PairStep[] = [
  ...pairCallSteps,
  ...reviewSteps,
  ...chartSteps,
  ...pairPortalSteps,
  pass(minutes(3)),
  pass(hours(3)),
  pass(days(11)),
]

/** The step that a draw means, among those that are possible now. */
export function pairStepFor(m: PairModel, { which, pick }: Draw): PairStep {
  const possible = [...fixed, choose(pick)].filter(({ may }) => may?.(m) ?? true)
  return possible[which % possible.length] ?? pass(minutes(3))
}

/** Steps by their names, for walks that begin like most. */
export const pairNamed = (...names: string[]): PairStep[] =>
  names.map((name) => {
    const step = fixed.find((one) => one.name === name)
    if (!step) throw new Error(`no step is called ${name}`)
    return step
  })
