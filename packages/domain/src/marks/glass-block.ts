import type { CallFacts } from '../facts.ts'
import type { Refusal } from '../refusal.ts'
import type { Assurance } from '../verify/verification.ts'
import { isMarked } from './mark.ts'

/** A restricted record stays shut until a reason was given, and shuts again when its time is over (edge case 20). */
export function glassBlock({
  patient,
  brokenGlass,
  now,
}: Pick<CallFacts, 'patient' | 'brokenGlass' | 'now'>): Refusal | undefined {
  if (!isMarked(patient, 'restricted')) return undefined
  if (!brokenGlass) return { code: 'restricted' }
  return now >= brokenGlass.until ? { code: 'break-glass-over', at: brokenGlass.until } : undefined
}

const above: Record<Assurance, Assurance> = {
  none: 'none',
  basic: 'standard',
  standard: 'strong',
  strong: 'strong',
}

/** A restricted record asks one level more for all that does not only protect; above strong stands a consent (domain §4). */
export const levelFor = (
  { patient }: Pick<CallFacts, 'patient'>,
  { assurance, protective }: { assurance: Assurance; protective?: true },
): Assurance => (isMarked(patient, 'restricted') && !protective ? above[assurance] : assurance)
