import {
  type Language,
  type MailTemplate,
  type Words as OwnWords,
  wordAt,
  wordingFaults,
} from '@portal-desk/domain'
import { messages } from './messages/messages.ts'
import { placesOf } from './places.ts'
import type { MailWords, Part, Words } from './words.ts'

/**
 * A mail as the clinic words it. Words that would not be taken today, because the product's own mail became another since,
 * count for nothing in their language: a patient reads a whole mail, or the usual one.
 */
export function worded(template: MailTemplate, own: OwnWords): MailWords {
  const mail = messages[template]
  if (Object.keys(own).length === 0) return mail
  const places = placesOf(template)
  const faults = wordingFaults(places, own)
  const inLanguage = (language: Language): Words => {
    if (faults.some(({ path }) => path.startsWith(`${language}.`))) return mail[language]
    const texts = new Map(places.map((place) => [place.path, wordAt(place, own)]))
    return wordedIn(mail[language], (name, usual) => texts.get(`${language}.${name}`) ?? usual)
  }
  return { ...mail, en: inLanguage('en'), es: inLanguage('es') }
}

function wordedIn(words: Words, say: (name: string, usual: string) => string): Words {
  const extra = say('extra', '')
  return {
    subject: say('subject', words.subject),
    preheader: say('preheader', words.preheader),
    heading: say('heading', words.heading),
    body: [...words.body.map((part, i) => wordedPart(part, i + 1, say)), ...(extra ? [extra] : [])],
  }
}

function wordedPart(part: Part, n: number, say: (name: string, usual: string) => string): Part {
  if (typeof part === 'string') return say(`text-${n}`, part)
  if ('lead' in part) return { lead: say(`lead-${n}`, part.lead), rest: say(`rest-${n}`, part.rest) }
  return 'button' in part ? { ...part, button: say(`button-${n}`, part.button) } : part
}
