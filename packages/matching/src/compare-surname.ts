import { TITLES } from './courtesy.ts'
import { foldings } from './fold.ts'
import { nameSpellings } from './name-spellings.ts'
import { isParticle, joinParticles, withoutParticles } from './particles.ts'

/**
 * Whether the family name is the same, for the usual clinician: `Dr. Amy Chen` is met by `chen` and by `amy chen`,
 * `Dr. Anh Le` by `le`.
 */
export function sameSurname(typed: string, onFile: string): boolean {
  const filed = withoutDegree(onFile)
    .flatMap(foldings)
    .flatMap((name) => waysToRead(withoutTitles(name.split(' '))))
  return nameSpellings(typed).some((spelling) => {
    const words = withoutTitles(spelling)
    return filed.some((name) => {
      const last = name.at(-1)
      const given = name.slice(0, -1)
      const isGiven = (word: string) =>
        given.some((other) => other === word || (word.length === 1 && other.startsWith(word)))
      return last !== undefined && words.includes(last) && words.every((w) => w === last || isGiven(w))
    })
  })
}

/** `DO` behind a name is a degree, unless it is the family name `Do`: both are read. */
function withoutDegree(onFile: string): string[] {
  const name = (onFile.split(',')[0] ?? '').trim()
  const bare = name.replace(/ D\.? ?O\.?$/u, '').trim()
  return bare === name ? [name] : [name, bare]
}

/** Ways to read a name on file, each with the family name last: as it is, particles joined, particles left out. */
function waysToRead(words: readonly string[]): string[][] {
  const joined = joinParticles(words)
  const ways = [[...words], ...(joined ? [joined] : [])]
  // Left out, a family name like `Le` would be gone, and the given name stand for it.
  return isParticle(words.at(-1) ?? '') ? ways : [...ways, withoutParticles(words)]
}

const DEGREES = new Set('md np pa rn phd'.split(' '))

function withoutTitles(words: readonly string[]): string[] {
  const kept = words.filter((word) => !TITLES.has(word) && !DEGREES.has(word))
  return kept.length > 0 ? kept : [...words]
}
