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
  const s = [...a]
  const t = [...b]
  if (Math.abs(s.length - t.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: t.length + 1 }, (_, j) => j)
  for (let i = 1; i <= s.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= t.length; j++) {
      const same = s[i - 1] === t[j - 1]
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]
      if (swapped) cost = Math.min(cost, at(before, j - 2) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(at(last, t.length), most + 1)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
