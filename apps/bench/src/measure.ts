/** Times of one thing done many times, in milliseconds. */
export interface Times {
  p50: number
  p95: number
  p99: number
  worst: number
}

/** Where the middle, the slow twentieth, the slow hundredth and the slowest lie. */
export function timesOf(took: readonly number[]): Times {
  const sorted = [...took].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }
}

/**
 * How long the jobs take, one after the other. Each runs three times and its shortest time counts: what else the machine
 * did meanwhile is no matter of ours, and it would hit the slower side more often.
 */
export async function timed<T>(jobs: readonly T[], run: (job: T) => unknown, times = 3): Promise<Times> {
  const took = jobs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < times; round++) {
    for (const [i, job] of jobs.entries()) {
      const from = performance.now()
      await run(job)
      took[i] = Math.min(took[i] ?? Number.POSITIVE_INFINITY, performance.now() - from)
    }
  }
  return timesOf(took)
}

/** How cost grows with size: the slope between first and last on logarithmic axes (1 is linear, 0 constant). */
export function growth(points: readonly { size: number; cost: number }[]): number | undefined {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || first.size === last.size) return undefined
  return Math.log(last.cost / first.cost) / Math.log(last.size / first.size)
}

/** How one figure grew in a run: between which sizes of what, and with which exponent. */
export type Growth = { what: string; from: number; to: number; of: string; exponent: number }

/**
 * The growth of every figure that was taken at several sizes.
 * @param of what the sizes count, as in `patients`
 */
export function growths(
  points: readonly { what: string; size: number; cost: number }[],
  of: string,
): Growth[] {
  return [...new Set(points.map(({ what }) => what))].flatMap((what) => {
    const own = points.filter((point) => point.what === what).sort((a, b) => a.size - b.size)
    const exponent = growth(own)
    if (exponent === undefined) return []
    return [{ what, from: own[0]?.size ?? 0, to: own.at(-1)?.size ?? 0, of, exponent }]
  })
}
