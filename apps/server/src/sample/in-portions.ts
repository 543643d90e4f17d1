/** Writes rows so many at once, one portion after the other. */
export async function inPortions<T>(
  rows: readonly T[],
  atOnce: number,
  write: (some: T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce) await write(rows.slice(from, from + atOnce))
}
