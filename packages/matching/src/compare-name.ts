import { generation, suffixWords, TITLES } from './courtesy.ts'
import { foldings } from './fold.ts'
import { nameSpellings } from './name-spellings.ts'
import { areNicknames } from './nicknames.ts'
import { cutsOf, isParticle, joinParticles, nameWords, withoutParticles } from './particles.ts'

/** A name as a chart holds it; either part may be missing. */
export interface NameOnFile {
  family?: string | undefined
  given: readonly string[]
  text?: string | undefined
  /** `Jr.`, `III`. */
  suffix?: string | undefined
}

/**
 * Whether what the caller said is one of these names (domain §4: accents, capitals and order do not matter, usual
 * nicknames count). It must hold a given and a family name, each the same once folded (a given name may be a nickname,
 * one step); of two family names one is enough; every further word must belong to the name too, an initial may stand
 * for a further given name. Who has one name only is known by that name. No typing errors are forgiven.
 */
export function sameName(typed: string, names: readonly NameOnFile[]): boolean {
  return nameSpellings(typed).some((words) => names.some((name) => isName(words, name)))
}

function isName(typed: readonly string[], name: NameOnFile): boolean {
  const family = new Set(nameWords(name.family ?? ''))
  const given = givenWords(name.given)
  if (family.size === 0 && given.size === 0) return isTextName(typed, name.text ?? '')
  if (family.size === 0 || given.size === 0) return isOnlyName(typed, family.size === 0 ? given : family)
  const behind = suffixWords(name.suffix ?? '')
  const roles = typed.map((word, i) => ({
    family: family.has(word),
    given: given.has(word) || [...given].some((other) => areNicknames(word, other)),
    initial: word.length === 1 && [...given].some((other) => other.startsWith(word)),
    // Said beside the name: another generation's word than the chart's own is somebody else.
    beside: isParticle(word) || (i === 0 && TITLES.has(word)) || behind.has(generation(word)),
  }))
  const meetsBoth = roles.some((f, i) => f.family && roles.some((g, j) => i !== j && g.given))
  return meetsBoth && roles.every((role) => role.family || role.given || role.initial || role.beside)
}

/** A given name begins with itself, never with a particle: `Ben Joseph` is ben, `La Toya` is la and latoya too. */
function givenWords(given: readonly string[]): Set<string> {
  const firsts = given.flatMap((part) => foldings(part).map((folded) => folded.split(' ')[0] ?? ''))
  const words = [...given.flatMap(nameWords), ...nameWords(given.join('')), ...firsts]
  return new Set(words.filter((word) => word !== ''))
}

const isOnlyName = (typed: readonly string[], words: ReadonlySet<string>): boolean =>
  typed.some((word) => words.has(word)) && typed.every((word) => words.has(word) || isParticle(word))

/** A name that came only as text: which word is the family name is not known, so all but particles must be said. */
function isTextName(typed: readonly string[], text: string): boolean {
  return foldings(text).some((folded) => {
    if (folded === '') return false
    const words = folded.split(' ')
    const joined = joinParticles(words)
    const cuts = words.length === 1 ? cutsOf(words[0] ?? '') : []
    const wanted = [words, withoutParticles(words), ...(joined ? [joined] : []), ...cuts]
    return wanted.some((all) => all.every((w) => typed.includes(w)) && typed.every((w) => all.includes(w)))
  })
}
