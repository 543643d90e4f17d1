/** How hard to guess, in four words. Guidance only: the server's lists decide, and a dictionary would cost 200 KiB. */
export type Strength = 0 | 1 | 2 | 3 | 4

const COMMON = (
  'password contrasena contraseña 123456 qwerty abc123 iloveyou teamo letmein welcome bienvenido monkey dragon ' +
  'football futbol admin login portal clinic clinica health salud patient paciente doctor hospital secret secreto ' +
  'summer verano winter invierno spring primavera jesus princess princesa sunshine'
).split(' ')
const WALKS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '01234567890',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
]

/** Length as the rules count it: code points after NFC (P1). */
export const lengthOf = (password: string): number => [...password.normalize('NFC')].length

type Kind = keyof typeof WORTH
function kindOf(char: string): Kind {
  if (/\d/.test(char)) return 'digit'
  if (/\p{L}/u.test(char)) return /\p{Lu}/u.test(char) ? 'upper' : 'lower'
  return char === ' ' ? 'space' : 'sign'
}
const WORTH = { digit: 2.6, upper: 3, lower: 3, space: 0.8, sign: 4 }

/** A rough count of bits: letters in a row, along the keyboard or said before add little, common words five in all. */
function bits(password: string): number {
  let left = password.normalize('NFC')
  let sum = 0
  for (const word of COMMON) {
    const without = left.replace(new RegExp(word, 'gi'), '')
    if (without !== left) sum += 5
    left = without
  }
  const chars = [...left]
  const low = chars.map((char) => char.toLowerCase())
  chars.forEach((char, i) => {
    const pair = `${low[i - 1] ?? ''}${low[i]}`
    const back = `${low[i]}${low[i - 1] ?? ''}`
    const said = low
      .slice(Math.max(0, i - 12), i)
      .join('')
      .includes(pair)
    const step =
      i > 0 && (low[i] === low[i - 1] || said || WALKS.some((w) => w.includes(pair) || w.includes(back)))
    const [kind, before] = [kindOf(char), kindOf(chars[i - 1] ?? ' ')]
    sum += (step ? 0.6 : WORTH[kind]) + (kind !== 'space' && before !== 'space' && kind !== before ? 2 : 0)
  })
  return sum
}

export function strengthOf(password: string): Strength {
  if (password === '') return 0
  const few = new Set(password).size < 5
  const worth = few ? 0 : bits(password)
  return worth < 28 ? 1 : worth < 40 ? 2 : worth < 52 ? 3 : 4
}
