import type { Policy } from './policy.ts'
import type { PolicyChanges, PolicyNumber } from './policy-fact.ts'
import { unitSizes } from './policy-fact.ts'
import { policyFacts } from './policy-facts.ts'
import { policyRange } from './policy-range.ts'
import { policyValueWords } from './policy-words.ts'

/** A number that cannot be, in a sentence for whoever typed it. */
export type PolicyFault = { path: PolicyNumber; says: string }

/** Numbers that only make sense together: the first is never larger than the second (S9). */
const ordered: readonly [PolicyNumber, PolicyNumber][] = [
  ['sendsPerHour', 'sendsPerDay'],
  ['contactAgeForPossession', 'phoneOldestForPossession'],
  ['contactCooling', 'contactCoolingUnreachable'],
  ['lockFirst', 'lockLongest'],
  ['lockAfterFailures', 'lockHardAfter'],
  ['teenAge', 'adultAge'],
  ['staffIdle', 'staffAbsolute'],
  ['patientIdle', 'patientAbsolute'],
]

function faultOf(name: PolicyNumber, value: number | boolean): string | undefined {
  const { label, unit } = policyFacts[name]
  const range = policyRange(name)
  if (range.kind === 'fixed') return `${label}: this is ${policyValueWords(name, range.usual)} everywhere.`
  if (range.kind === 'switch')
    return typeof value === 'boolean' ? undefined : `${label}: this is on or off, nothing else.`
  if (typeof value === 'boolean') return `${label}: this is a number.`
  if (!Number.isInteger(value / unitSizes[unit])) return `${label}: in whole ${unit}.`
  if (value >= range.least && value <= range.most) return undefined
  const [least, most] = [policyValueWords(name, range.least), policyValueWords(name, range.most)]
  return `${label}: between ${least} and ${most}. Beyond that it is not safe, whatever the reason.`
}

/** What is wrong with some changes, number by number; nothing where all of them may be. */
export function policyFaults(inForce: Policy, changes: PolicyChanges): PolicyFault[] {
  const faults = (Object.entries(changes) as [PolicyNumber, number | boolean][]).flatMap(([path, value]) => {
    const says = faultOf(path, value)
    return says ? [{ path, says }] : []
  })
  if (faults.length > 0) return faults
  const all = { ...inForce, ...changes }
  return ordered.flatMap(([small, large]) => {
    if (Number(all[small]) <= Number(all[large])) return []
    const path = changes[small] === undefined ? large : small
    return [
      { path, says: `“${policyFacts[small].label}” cannot be more than “${policyFacts[large].label}”.` },
    ]
  })
}
