type Part = { words: string; differs: boolean; at: number }

/** As a person compares words: case and accents aside. */
const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}|[.,]/gu, '')
    .toLowerCase()

/** A text in runs of words that the other one has, or has not. */
export function differing(text: string, other: string): Part[] {
  const others = new Set(other.split(/\s+/u).map(bare))
  const parts: Part[] = []
  for (const [at, word] of text.split(/\s+/u).entries()) {
    const differs = !others.has(bare(word))
    const last = parts.at(-1)
    if (last && last.differs === differs) last.words = `${last.words} ${word}`
    else parts.push({ words: word, differs, at })
  }
  return parts
}
