/** A row with a decision's patch laid over it; `null` takes a field away. */
export function patched<T extends object>(row: T, patch: { [K in keyof T]?: T[K] | null }): T {
  const entries = Object.entries({ ...row, ...patch }).filter(([, value]) => value !== null)
  return Object.fromEntries(entries) as T
}
