import { foldings } from './fold.ts'

/** Words that people leave out, write apart or write together; never enough to find anybody by. */
const PARTICLES = new Set(
  (
    'de del dela della di da das do dos du des la las le los lo el al y e i van von vom zu zur der den ten ter ' +
    'af av st saint san santa santo mac mc o d l bin ibn bint abu ben ap fitz'
  ).split(' '),
)

/** Whether a folded word is a particle of a name (`de`, `van`). */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word)
}

/** The words that carry a name; a name made of particles alone (`Le`, `Do`) and a last initial (`garcia e`) stay. */
export function withoutParticles(words: readonly string[]): string[] {
  const kept = words.filter(
    (word, i) => !PARTICLES.has(word) || (word.length === 1 && i === words.length - 1),
  )
  return kept.some((word) => !PARTICLES.has(word)) ? kept : [...words]
}

/** Particles written together with the word they lead: `de la cruz` delacruz, `o brien` obrien; undefined if none lead. */
export function joinParticles(words: readonly string[]): string[] | undefined {
  const joined: string[] = []
  let lead = ''
  for (const word of words) {
    if (PARTICLES.has(word)) lead += word
    else {
      joined.push(lead + word)
      lead = ''
    }
  }
  if (lead !== '') joined.push(lead)
  return joined.length < words.length ? joined : undefined
}

/**
 * All folded words under which a part of a name (family or given) is filed: `de la Cruz` cruz, delacruz;
 * `Müller` muller, mueller; each once.
 */
export function nameWords(part: string): string[] {
  const words = new Set<string>()
  for (const folded of foldings(part)) {
    if (folded === '') continue
    const apart = folded.split(' ')
    for (const word of withoutParticles(apart)) words.add(word)
    for (const word of joinParticles(apart) ?? []) words.add(word)
  }
  return [...words]
}

/** Han, kana and Hangul names are said and typed without a space; where the family name ends is not written. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,6}$/u

/** The ways to cut an unspaced name into family and given name; empty for all other words. */
export function cutsOf(word: string): [string, string][] {
  if (!UNSPACED.test(word)) return []
  const letters = [...word]
  const cuts: [string, string][] = [[letters[0] ?? '', letters.slice(1).join('')]]
  if (letters.length > 2) cuts.push([letters.slice(0, 2).join(''), letters.slice(2).join('')])
  return cuts
}
