import { fold } from './fold.ts'
import { ENGLISH } from './nicknames-english.ts'
import { ENGLISH_L_TO_Z } from './nicknames-english-l-z.ts'
import { SPANISH } from './nicknames-spanish.ts'

const NICKNAMES: ReadonlyMap<string, ReadonlySet<string>> = read(ENGLISH + ENGLISH_L_TO_Z + SPANISH)

function read(lines: string): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  const add = (from: string, to: string): void => {
    const known = map.get(from) ?? new Set<string>()
    known.add(to)
    map.set(from, known)
  }
  for (const line of lines.split('\n')) {
    const [name, short] = line.split(': ')
    if (name === undefined || short === undefined) continue
    for (const nickname of short.split(' ')) {
      if (nickname === name) continue
      add(name, nickname)
      add(nickname, name)
    }
  }
  return map
}

/**
 * The names one step away by the table, in order of the alphabet: `peggy` margaret, `margaret` maggie, meg, peggy ….
 * Never two steps (peggy is not maggie), because chains of nicknames end anywhere.
 * @param name a given name, folded or not
 */
export function nicknamesOf(name: string): string[] {
  return [...(NICKNAMES.get(fold(name)) ?? [])].sort()
}

/** True when one is the other's nickname by the table; a name is not its own nickname. */
export function areNicknames(a: string, b: string): boolean {
  return areFoldedNicknames(fold(a), fold(b))
}

/** The same for names that are folded already: a sweep asks millions of times. */
export function areFoldedNicknames(a: string, b: string): boolean {
  return NICKNAMES.get(a)?.has(b) ?? false
}
