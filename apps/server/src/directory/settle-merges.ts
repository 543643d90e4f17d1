import { decideChartMerge, decideChartUnmerge, type Facts } from '@portal-desk/domain'
import { type LinkLeftOut, type MergeNews, survivorIdsOf, type Unit } from '@portal-desk/store'
import type { Rejected } from './import-parts.ts'

/**
 * What merges and their end mean for logins happens in the transaction that brings them: there is no moment in which a
 * merged chart has a login and the surviving one has none. A batch holds few.
 */
export async function settleMerges(unit: Unit, { named, ended }: MergeNews): Promise<void> {
  for (const { merged, survivor, movedAccount } of ended) {
    const [from, to] = await inOrder(unit, merged, survivor)
    await unit.carryOut(decideChartUnmerge(from, to, movedAccount), from)
  }
  for (const { merged, survivor } of named) {
    // Of a chain the last chart is the person’s.
    const last = (await survivorIdsOf(unit.tx, [merged])).get(merged)?.id ?? survivor
    const [from, to] = await inOrder(unit, merged, last)
    await unit.carryOut(decideChartMerge(from, to), from)
  }
}

/** Both locked, in the one order that records are locked in. */
async function inOrder(unit: Unit, one: string, other: string): Promise<[Facts, Facts]> {
  if (one < other) return [await unit.factsFor(one), await unit.factsFor(other)]
  const second = await unit.factsFor(other)
  return [await unit.factsFor(one), second]
}

const why: Record<LinkLeftOut['reason'], string> = {
  'leads-back': 'It leads back to a record that it starts from. The record is in, its link is not.',
  'no-such-record':
    'It leads to a record that is not in the directory. The record is in; its link counts once the other one comes.',
}

/** A link that was left out, as a line that did not go in whole. */
export const linkRejected = ({ line, reason }: LinkLeftOut): Rejected => ({
  line,
  field: 'link',
  reason: why[reason],
})
