/** Times of one thing done many times, in milliseconds. */
export interface Times {
  p50: number
  p95: number
  p99: number
  worst: number
}

/** Runs each job once, one after the other, and says how long they took; `warm` of them run before unmeasured. */
export async function timed<T>(jobs: readonly T[], run: (job: T) => unknown, warm = 20): Promise<Times> {
  for (const job of jobs.slice(0, warm)) await run(job)
  const took: number[] = []
  for (const job of jobs) {
    const from = performance.now()
    await run(job)
    took.push(performance.now() - from)
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
