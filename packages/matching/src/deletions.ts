/** How many typing errors a word of this length may hold and still be proposed: one up to four letters, else two. */
export function errorsAllowed(word: string): 1 | 2 {
  return [...word].length <= 4 ? 1 : 2
}

/**
 * The word itself and every word made by leaving out one letter (up to four letters) or one or two (above).
 * Two words whose sets meet are close; which is how a misspelt name is looked up by equality alone.
 */
export function deletionsOf(word: string): string[] {
  const found = new Set([word])
  let edge = [word]
  for (let round = errorsAllowed(word); round > 0; round--) {
    const next: string[] = []
    for (const from of edge) {
      const letters = [...from]
      if (letters.length <= 1) continue
      for (let i = 0; i < letters.length; i++) {
        const shorter = letters.slice(0, i).join('') + letters.slice(i + 1).join('')
        if (!found.has(shorter)) {
          found.add(shorter)
          next.push(shorter)
        }
      }
    }
    edge = next
  }
  return [...found]
}

/** Edits (insert, delete, replace, swap neighbours) between two words, counted up to `most`; above it `most + 1`. */
export function editDistance(a: string, b: string, most = 2): number {
  const s = lettersOf(a)
  const t = lettersOf(b)
  if (Math.abs(s.length - t.length) > most) return most + 1
  // Near words begin and end alike; only what lies between is worth a table.
  let from = 0
  while (from < s.length && from < t.length && s[from] === t[from]) from++
  let ends = 0
  const room = Math.min(s.length, t.length) - from
  while (ends < room && s[s.length - 1 - ends] === t[t.length - 1 - ends]) ends++
  return between(s, t, from, s.length - ends, t.length - ends, most)
}

function between(
  s: ArrayLike<string>,
  t: ArrayLike<string>,
  from: number,
  sEnd: number,
  tEnd: number,
  most: number,
): number {
  const width = tEnd - from
  let before: number[] = []
  let last = Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = 1; i <= sEnd - from; i++) {
    const row = [i]
    const [here, earlier] = [s[from + i - 1], s[from + i - 2]]
    let least = i
    for (let j = 1; j <= width; j++) {
      const there = t[from + j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (here === there ? 0 : 1))
      const swapped = i > 1 && j > 1 && here === t[from + j - 2] && earlier === there
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(at(last, width), most + 1)
}

/** A word of letters beyond 16 bits is taken apart; all others are read where they stand. */
function lettersOf(word: string): ArrayLike<string> {
  return /[\ud800-\udfff]/.test(word) ? [...word] : word
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
