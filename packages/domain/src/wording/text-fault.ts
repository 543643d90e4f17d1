import { noteFault } from '../notes/note.ts'
import type { Place } from './wording.ts'

/** Every placeholder there is; none is about a person but the username, which only its own mail has (M1, M7). */
const known: ReadonlySet<string> = new Set([
  'clinic',
  'phone',
  'hours',
  'sentClock',
  'at',
  'At',
  'until',
  'on',
  'n',
  'username',
])

/** A word that a mail program would turn into a link: letters, a full stop, letters. */
const BARE_LINK = /\p{L}{2}\.\p{L}{2}/u
const MARKUP = /[<>]|&(?:#?\w{1,20});/

const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
const named = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')

/**
 * What a text that patients read must not hold, or lacks, in a sentence (M7); undefined where it may stand. A text is
 * plain: whatever could name a person, lead elsewhere or hide something is refused, whoever writes it.
 */
export function textFault({ must, may, most, optional }: Place, text: string): string | undefined {
  if (text.trim() === '') return optional ? undefined : 'Something has to stand here.'
  return (
    placeholderFault(must, may, text) ?? plainFault(text.replace(/\{\w+\}/g, '·')) ?? lengthFault(text, most)
  )
}

function placeholderFault(must: readonly string[], may: readonly string[], text: string): string | undefined {
  const used = placeholdersIn(text)
  if (/[{}]/.test(text.replace(/\{\w+\}/g, '')))
    return 'A curly bracket stands alone. Write {phone}, for example.'
  const unknown = used.find((name) => !known.has(name))
  if (unknown !== undefined)
    return `There is no {${unknown}}, and nothing that names or describes a patient. Here may stand ${named(may)}.`
  const wrong = used.find((name) => !may.includes(name))
  if (wrong === 'username')
    return '{username} stands in a mail of its own, without any link, and nowhere else.'
  if (wrong !== undefined) return `This mail has no {${wrong}}. Here may stand ${named(may)}.`
  const missing = must.filter((name) => !used.includes(name))
  if (missing.length > 0) return `${named(missing)} has to stay: a patient needs to read it here.`
  return undefined
}

function plainFault(text: string): string | undefined {
  const fault = noteFault(text, false)
  if (fault === 'hidden')
    return 'It holds characters that cannot be seen. Type it here instead of pasting it.'
  if (MARKUP.test(text))
    return 'Plain text only: no HTML and no angle brackets. The mail is dressed by itself.'
  if (fault === 'email' || BARE_LINK.test(text))
    return 'No web or email addresses. The link is the button, and nothing else may look like one.'
  if (fault === 'number')
    return 'No dates and no long numbers: they could be a patient’s. The clinic’s own number is {phone}.'
  if (fault === 'street') return 'No street addresses: this could be where a patient lives.'
  return undefined
}

const lengthFault = (text: string, most: number): string | undefined =>
  [...text].length > most ? `Keep it within ${most} characters.` : undefined
