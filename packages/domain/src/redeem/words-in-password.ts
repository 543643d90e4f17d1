import { fold } from '@portal-desk/matching'

/** Up to this many letters a word turns up inside others by chance: Ella in "umbrellas", Art in "starting". */
const SHORT = 4

/** Letters and digits alone, without accents and capitals: "M a r í a-84" and "maria84" are the same. */
export const bare = (text: string): string => fold(text).replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Where a capital sets a word apart: "umbrElla", "ELLAbishop", "BISHOPElla". */
const BY_CASE = [
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu}{2})(?=\p{Ll})/u,
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u,
]

/** What stands apart in a password: by digits, signs, spaces or capitals; letters one by one are read together. */
function wordsIn(password: string): string[] {
  const runs = password.split(/[^\p{L}\p{M}]+/u).map((run) => run.normalize('NFC'))
  const parts = runs.flatMap((run) => [run, ...BY_CASE.flatMap((edge) => run.split(edge))])
  let spelled = ''
  for (const run of [...runs, '']) {
    if ([...run].length === 1) spelled += run
    else {
      parts.push(spelled)
      spelled = ''
    }
  }
  return parts.map(bare)
}

/** Whether a word is one of these, or made of nothing else: "ella", "ellaella", "annaella". */
function isMadeOf(word: string, parts: readonly string[]): boolean {
  const reached = new Set([0])
  for (let at = 0; at < word.length; at++) {
    if (!reached.has(at)) continue
    for (const part of parts) if (word.startsWith(part, at)) reached.add(at + part.length)
  }
  return word !== '' && reached.has(word.length)
}

/**
 * Whether a password holds one of these words: a long one anywhere, however it is written; a short one, of four
 * letters at most, only where it stands apart, since nobody sees their name inside "umbrellas" (P3).
 *
 * @param words as they stand on the chart, accents and capitals as they like
 * @param shortest words with fewer letters are passed over
 */
export function holdsWord(password: string, words: readonly string[], shortest: number): boolean {
  const folded = words.map(bare).filter((word) => [...word].length >= shortest)
  const long = folded.filter((word) => [...word].length > SHORT)
  const text = bare(password)
  if (long.some((word) => text.includes(word))) return true
  return folded.length > 0 && wordsIn(password).some((word) => isMadeOf(word, folded))
}
