const PREFIX = 4
const PREFIX_WEIGHT = 0.1

/**
 * How alike two words are, 0 to 1: letters in common within a window, less the ones out of order (Jaro 1989), more for
 * a common beginning of up to four letters (Winkler 1990). Symmetric; two empty words are the same.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const jaro = jaroOf(a, b)
  let prefix = 0
  while (prefix < PREFIX && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro)
}

function jaroOf(a: string, b: string): number {
  const window = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const metInA: number[] = []
  const takenInB = new Uint8Array(b.length)
  for (let i = 0; i < a.length; i++) {
    const letter = a.charCodeAt(i)
    const end = Math.min(b.length, i + window + 1)
    for (let j = Math.max(0, i - window); j < end; j++) {
      if (takenInB[j] === 1 || b.charCodeAt(j) !== letter) continue
      takenInB[j] = 1
      metInA.push(letter)
      break
    }
  }
  const met = metInA.length
  if (met === 0) return 0
  let outOfOrder = 0
  for (let j = 0, next = 0; j < b.length; j++) {
    if (takenInB[j] === 1 && metInA[next++] !== b.charCodeAt(j)) outOfOrder++
  }
  return (met / a.length + met / b.length + (met - outOfOrder / 2) / met) / 3
}
