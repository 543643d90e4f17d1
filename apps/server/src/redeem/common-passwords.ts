import { dictionary } from '@zxcvbn-ts/language-common'

/** Whether many people use this password (P3): the shipped list of common ones, whatever their capitals, or one of its words repeated. */
export function commonPasswords(): (password: string) => boolean {
  let list: Set<string> | undefined
  return (password) => {
    // Read at the first password that is chosen, not at start.
    list ??= new Set(
      Object.values(dictionary)
        .flat()
        .map((word) => String(word).toLowerCase()),
    )
    const folded = password.normalize('NFKC').toLowerCase()
    return list.has(folded) || isRepetition(folded, list) || /^(.)\1+$/u.test(folded) || isRun(folded)
  }
}

/** `passwordpassword`, `qwertyqwerty1`: a common word again and again is as easy to guess as once. */
function isRepetition(text: string, list: ReadonlySet<string>): boolean {
  const letters = /^.*[^\s\d_.!-]/su.exec(text)?.[0] ?? ''
  for (let size = 1; size <= letters.length / 2; size++) {
    if (letters.length % size !== 0) continue
    const part = letters.slice(0, size)
    if (part.repeat(letters.length / size) === letters && (size < 3 || list.has(part))) return true
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
