import { dictionary } from '@zxcvbn-ts/language-common'

let list: Set<string> | undefined
/** Read at the first password that is chosen, not at start. */
const commonWords = (): Set<string> => {
  list ??= new Set(
    Object.values(dictionary)
      .flat()
      .map((word) => String(word).toLowerCase()),
  )
  return list
}

/** Whether many people use this password (P3): the shipped list of common ones, whatever their capitals, or one of its words repeated. */
export function isCommonPassword(password: string): boolean {
  const words = commonWords()
  const folded = password.normalize('NFKC').toLowerCase()
  return words.has(folded) || isRepetition(folded, words) || /^(.)\1+$/u.test(folded) || isRun(folded)
}

/** `passwordpassword`, `qwertyqwerty1`: a common word again and again is as easy to guess as once. */
function isRepetition(text: string, words: ReadonlySet<string>): boolean {
  const letters = /^.*[^\s\d_.!-]/su.exec(text)?.[0] ?? ''
  for (let size = 1; size <= letters.length / 2; size++) {
    if (letters.length % size !== 0) continue
    const part = letters.slice(0, size)
    if (part.repeat(letters.length / size) === letters && (size < 3 || words.has(part))) return true
  }
  return false
}

/** A run along the keyboard or the alphabet. */
function isRun(text: string): boolean {
  const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']
  return (
    text.length >= 6 && rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text))
  )
}
