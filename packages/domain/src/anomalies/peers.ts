/** Nobody is compared with fewer colleagues than this: of two people one always has more. */
const COLLEAGUES = 2
/** So many times the usual is more than a busy day. */
const TIMES = 3

/** The middle of some numbers, between two of them where there is an even count; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const high = sorted[half] ?? 0
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? 0) + high) / 2
}

/** Whether a number is far above the usual one; a usual of less than one counts as one. */
export const isFarAbove = (found: number, usual: number, least: number): boolean =>
  found >= least && found >= TIMES * Math.max(1, usual)

/** How many of these each person has; those who were at work and have none have 0. */
export function countsOf(
  acts: readonly { staffId?: string | undefined }[],
  atWork: readonly string[] = [],
): Map<string, number> {
  const counts = new Map(atWork.map((id) => [id, 0]))
  for (const { staffId } of acts) if (staffId) counts.set(staffId, (counts.get(staffId) ?? 0) + 1)
  return counts
}

/** What the colleagues of one person have, the fewest first; undefined where there are too few to compare with. */
export function peersOf(counts: ReadonlyMap<string, number>, staffId: string): number[] | undefined {
  const others = [...counts].filter(([id]) => id !== staffId).map(([, count]) => count)
  return others.length < COLLEAGUES ? undefined : others.sort((a, b) => a - b)
}
