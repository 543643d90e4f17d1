const mean = (of: readonly number[]): number => of.reduce((sum, one) => sum + one, 0) / of.length

function variance(of: readonly number[]): number {
  const m = mean(of)
  return of.reduce((sum, one) => sum + (one - m) ** 2, 0) / (of.length - 1)
}

export function median(of: readonly number[]): number {
  const sorted = [...of].sort((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

/** Without the slowest twentieth: what else the machine did tells nothing about the path, and would hide what does. */
export const withoutTail = (of: readonly number[]): number[] =>
  [...of].sort((a, b) => a - b).slice(0, Math.ceil(of.length * 0.95))

/** Welch's t of two samples: how far their means are apart, in standard errors of the difference. */
export const welchT = (a: readonly number[], b: readonly number[]): number =>
  Math.abs(mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length)
