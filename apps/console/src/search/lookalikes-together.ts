import type { MaskedHit } from '@portal-desk/contract'

/** Whether two hits wait for the same further detail. */
const isPair = (a: MaskedHit, b: MaskedHit): boolean =>
  a.needsThirdIdentifier &&
  b.needsThirdIdentifier &&
  a.lookalikeGroup !== undefined &&
  a.lookalikeGroup === b.lookalikeGroup

/**
 * The list with those that look alike side by side: a group stands where its best one ranks, so that they are compared
 * with each other and not with whoever ranks between them. All others keep their order.
 */
export function lookalikesTogether(hits: readonly MaskedHit[]): MaskedHit[] {
  const placed = new Set<MaskedHit>()
  return hits.flatMap((hit) => {
    if (placed.has(hit)) return []
    const group = [hit, ...hits.filter((other) => other !== hit && isPair(hit, other))]
    for (const one of group) placed.add(one)
    return group
  })
}

/**
 * Over how many rows the note of a lookalike reaches.
 * @returns 0 for a row that stands under the note of the one above it
 */
export function notedRows(hits: readonly MaskedHit[], place: number): number {
  const [above, hit] = [hits[place - 1], hits[place]]
  if (!hit || (above && isPair(above, hit))) return 0
  let end = place + 1
  for (let next = hits[end]; next && isPair(hit, next); next = hits[end]) end++
  return end - place
}
