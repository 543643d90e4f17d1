import { hours, minutes } from '@portal-desk/domain'
import fc from 'fast-check'
import { accountSteps } from './account-steps.ts'
import { callSteps, pass } from './call-steps.ts'
import { changeSteps } from './change-steps.ts'
import { codeSteps } from './code-steps.ts'
import { inactiveSteps } from './inactive-steps.ts'
import { linkSteps } from './link-steps.ts'
import type { Model, Step } from './model.ts'
import { choose, goOn, openLink, portalSteps } from './portal-steps.ts'

const fixed: readonly Step[] = [
  ...callSteps,
  ...linkSteps,
  ...accountSteps,
  ...codeSteps,
  ...changeSteps,
  ...inactiveSteps,
  ...portalSteps,
  pass(minutes(1)),
  pass(minutes(4)),
  pass(hours(3)),
]

/** What a walk is made of: which of the steps that are possible, and which link it takes. */
export type Draw = { which: number; pick: number }
export const anyDraw: fc.Arbitrary<Draw> = fc.record({ which: fc.nat(10_000), pick: fc.nat(5) })

export function stepFor(m: Model, { which, pick }: Draw): Step {
  const withLink = [
    openLink({ pick }),
    goOn({ pick }),
    choose({ pick }, true),
    choose({ pick }, true),
    choose({ pick }, false),
  ]
  const possible = [...fixed, ...withLink].filter(({ may }) => may?.(m) ?? true)
  return possible[which % possible.length] ?? pass(minutes(1))
}

/** Steps by their names, for walks that begin like most calls. */
export const named = (...names: string[]): Step[] =>
  names.map((name) => {
    const step = [...fixed, choose({ pick: 0 }, true)].find((one) => one.name === name)
    if (!step) throw new Error(`no step is called ${name}`)
    return step
  })
