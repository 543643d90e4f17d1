import { z } from 'zod'
import { defaultPolicy, Policy } from './policy.ts'
import type { PolicyNumber } from './policy-fact.ts'
import { policyFacts } from './policy-facts.ts'

/** Between which values a clinic may set a number, and what it is where nobody did. */
export type PolicyRange =
  | { kind: 'range'; least: number; most: number; usual: number }
  | { kind: 'switch'; usual: boolean }
  /** The law sets it. */
  | { kind: 'fixed'; usual: number }

/** The range as the schema of the policy says it, so that it stands in one place. */
export function policyRange(name: PolicyNumber): PolicyRange {
  const inner: unknown = Policy.shape[name].unwrap()
  const usual = defaultPolicy[name]
  if (typeof usual === 'boolean') return { kind: 'switch', usual }
  if (inner instanceof z.ZodNumber)
    return { kind: 'range', least: inner.minValue ?? usual, most: inner.maxValue ?? usual, usual }
  return { kind: 'fixed', usual }
}

/** Which way a change goes: whether it protects more or less than before. */
export function directionOf(
  name: PolicyNumber,
  from: number | boolean,
  to: number | boolean,
): 'tighter' | 'looser' | 'same' | 'other' {
  const { looser } = policyFacts[name]
  if (from === to) return 'same'
  if (looser === 'neither') return 'other'
  return Number(to) > Number(from) === (looser === 'more') ? 'looser' : 'tighter'
}

/** From here on the way to the loose end of a range is warned about. */
const NEAR = 0.75

/**
 * What to think of before a value is taken: it comes near the edge of what is safe, or the law asks for a word.
 * @returns a sentence, or undefined where there is nothing to say
 */
export function policyCaution(name: PolicyNumber, value: number | boolean): string | undefined {
  const range = policyRange(name)
  if (range.kind !== 'range' || typeof value !== 'number') return undefined
  if (directionOf(name, range.usual, value) !== 'looser') return undefined
  const { looser, caution } = policyFacts[name]
  const edge = looser === 'more' ? range.most : range.least
  const near = (value - range.usual) / (edge - range.usual) >= NEAR
  const close = 'This is at the edge of the safe range: it protects little.'
  if (near && caution) return `${caution} ${close}`
  return caution ?? (near ? close : undefined)
}
