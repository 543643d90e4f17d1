import { foldings } from './fold.ts'
import { areNicknames } from './nicknames.ts'
import { cutsOf, isParticle, joinParticles, nameWords, withoutParticles } from './particles.ts'

/** A name as a chart holds it; either part may be missing. */
export interface NameOnFile {
  family?: string | undefined
  given: readonly string[]
  text?: string | undefined
}

/**
 * Whether what the caller said is one of these names (domain §4: accents, capitals and order do not matter, usual
 * nicknames count). It must hold a given and a family name, each the same once folded (a given name may be a nickname,
 * one step); of two family names one is enough; every further word must belong to the name too, an initial may stand
 * for a further given name. Who has one name only is known by that name. No typing errors are forgiven.
 */
export function sameName(typed: string, names: readonly NameOnFile[]): boolean {
  return spellings(typed).some((words) => names.some((name) => isName(words, name)))
}

/** Whether the family name is the same, for the usual clinician: `Dr. Amy Chen` is met by `chen` and by `amy chen`. */
export function sameSurname(typed: string, onFile: string): boolean {
  const filed = foldings(onFile.split(',')[0] ?? '').map((name) =>
    withoutParticles(withoutTitles(name.split(' '))),
  )
  return spellings(typed).some((spelling) => {
    const words = withoutTitles(spelling)
    return filed.some((name) => {
      const last = name.at(-1)
      const given = name.slice(0, -1)
      return last !== undefined && words.includes(last) && words.every((w) => w === last || given.includes(w))
    })
  })
}

const TITLES = new Set('dr dra doctor doctora md do np pa rn phd mr mrs ms sr sra prof'.split(' '))

function withoutTitles(words: readonly string[]): string[] {
  const kept = words.filter((word) => !TITLES.has(word))
  return kept.length > 0 ? kept : [...words]
}

/** The typed words with particles dropped, particles joined, neighbours joined, and unspaced names cut. */
function spellings(typed: string): string[][] {
  const found: string[][] = []
  for (const folded of foldings(typed)) {
    const words = folded === '' ? [] : folded.split(' ').slice(0, 12)
    const plain = withoutParticles(words)
    const joined = joinParticles(words)
    found.push(plain, ...(joined ? [joined] : []))
    for (let i = 0; i + 1 < plain.length && plain.length > 2; i++) {
      found.push([...plain.slice(0, i), `${plain[i]}${plain[i + 1]}`, ...plain.slice(i + 2)])
    }
    const only = words.length === 1 ? words[0] : undefined
    if (only !== undefined) found.push(...cutsOf(only))
  }
  return found.filter((words) => words.length > 0)
}

function isName(typed: readonly string[], name: NameOnFile): boolean {
  const family = new Set(nameWords(name.family ?? ''))
  const given = new Set([...name.given.flatMap((part) => nameWords(part)), ...nameWords(name.given.join(''))])
  if (family.size === 0 && given.size === 0) return isTextName(typed, name.text ?? '')
  if (family.size === 0 || given.size === 0) return typed.every((word) => family.has(word) || given.has(word))
  const roles = typed.map((word) => ({
    family: family.has(word),
    given: given.has(word) || [...given].some((other) => areNicknames(word, other)),
    initial: word.length === 1 && [...given].some((other) => other.startsWith(word)),
  }))
  const meetsBoth = roles.some((f, i) => f.family && roles.some((g, j) => i !== j && g.given))
  return meetsBoth && roles.every((role) => role.family || role.given || role.initial)
}

/** A name that came only as text: which word is the family name is not known, so all but particles must be said. */
function isTextName(typed: readonly string[], text: string): boolean {
  const words = nameWords(text).filter((word) => !isParticle(word))
  if (words.length === 0) return false
  const cut = words.length === 1 ? cutsOf(words[0] ?? '') : []
  const wanted = [words, ...cut]
  return wanted.some((all) => all.every((w) => typed.includes(w)) && typed.every((w) => all.includes(w)))
}
