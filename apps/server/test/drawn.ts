/**
 * How many cases a test draws, and from which seed: without the setting some, always the same, so that the check of a
 * change fails by that change; with it that many, other ones each time.
 * @param setting an environment variable, as `WALKS=10000`
 */
export function drawn(setting: string, some: number): { numRuns: number; seed?: number } {
  const many = process.env[setting]
  return many === undefined ? { numRuns: some, seed: 1984 } : { numRuns: Number(many) }
}
