import { foldings } from './fold.ts'
import { cutsOf, joinParticles, withoutParticles } from './particles.ts'

const MOST_WORDS = 12

/**
 * The words of a name that was said: as they are, since `Le`, `Ben` or `Van` may be the very name, without its particles,
 * with particles joined, neighbours joined, and unspaced names cut.
 */
export function nameSpellings(said: string): string[][] {
  const found: string[][] = []
  for (const folded of foldings(said)) {
    const words = folded === '' ? [] : folded.split(' ').slice(0, MOST_WORDS)
    const plain = withoutParticles(words)
    const joined = joinParticles(words)
    found.push(words, ...(plain.length < words.length ? [plain] : []), ...(joined ? [joined] : []))
    for (let i = 0; i + 1 < plain.length && plain.length > 2; i++) {
      found.push([...plain.slice(0, i), `${plain[i]}${plain[i + 1]}`, ...plain.slice(i + 2)])
    }
    const only = words.length === 1 ? words[0] : undefined
    if (only !== undefined) found.push(...cutsOf(only))
  }
  return found.filter((words) => words.length > 0)
}
