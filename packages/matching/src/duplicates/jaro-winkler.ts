const PREFIX = 4
const PREFIX_WEIGHT = 0.1
/** Letters are marked here instead of in an array of each call, which took half of its time; a longer word is cut. */
const LONGEST = 64
const taken = new Uint8Array(LONGEST)
const met = new Uint16Array(LONGEST)

/**
 * How alike two words are, 0 to 1: letters in common within a window, less the ones out of order (Jaro 1989), more for
 * a common beginning of up to four letters (Winkler 1990). Symmetric; two empty words are the same; what follows the
 * 64th letter does not count.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  // Which of equal letters meet depends on the side one begins with, so that the side is fixed.
  const [one, other] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a]
  const jaro = jaroOf(one, Math.min(one.length, LONGEST), other, Math.min(other.length, LONGEST))
  let prefix = 0
  while (prefix < PREFIX && prefix < one.length && one.charCodeAt(prefix) === other.charCodeAt(prefix))
    prefix++
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}

function jaroOf(a: string, aLength: number, b: string, bLength: number): number {
  const window = Math.max(0, (bLength >> 1) - 1)
  taken.fill(0, 0, bLength)
  let count = 0
  for (let i = 0; i < aLength; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(bLength, i + window + 1)
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (taken[j] === 1 || b.charCodeAt(j) !== letter) continue
      taken[j] = 1
      met[count++] = letter
      break
    }
  }
  if (count === 0) return 0
  let outOfOrder = 0
  for (let j = 0, next = 0; next < count; j++) {
    if (taken[j] === 1 && met[next++] !== b.charCodeAt(j)) outOfOrder++
  }
  return (count / aLength + count / bLength + (count - outOfOrder / 2) / count) / 3
}
