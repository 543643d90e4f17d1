/** Times of one thing done many times, in milliseconds. */
export interface Times {
  p50: number
  p95: number
  p99: number
  worst: number
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
  took.sort((a, b) => a - b)
  const at = (share: number): number =>
    took[Math.min(took.length - 1, Math.ceil(share * took.length) - 1)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) }
}

/** How cost grows with size: the slope between first and last on logarithmic axes (1 is linear, 0 constant). */
export function growth(points: readonly { size: number; cost: number }[]): number | undefined {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || first.size === last.size) return undefined
  return Math.log(last.cost / first.cost) / Math.log(last.size / first.size)
}
