import { z } from 'zod'
import { MailTemplate } from '../account/message.ts'
import { Language } from '../shared/language.ts'

/** What a clinic words itself: what it is called and when it answers, and each of its mails. */
export const WordingAbout = z.enum(['clinic', ...MailTemplate.options])
export type WordingAbout = z.infer<typeof WordingAbout>

/** One place that may be worded, and what has to hold there. */
export const Place = z.strictObject({
  path: z.string(),
  label: z.string(),
  /** Only where a mail says it: the clinic’s own places are in no language. */
  language: Language.optional(),
  kind: z.enum(['line', 'paragraph', 'name', 'phone', 'accent', 'day']),
  /** What stands there while nobody words it. */
  usual: z.string(),
  /** Placeholders that have to stand in it, and those that may besides. */
  must: z.array(z.string()),
  may: z.array(z.string()),
  /** In characters. */
  most: z.int(),
  optional: z.boolean(),
})
export type Place = z.infer<typeof Place>

/** What differs from the usual, by place. */
export type Words = Readonly<Record<string, string>>

/** What stands in a place. */
export const wordAt = ({ path, usual }: Place, words: Words): string =>
  Object.hasOwn(words, path) ? (words[path] ?? usual) : usual

/** As it is kept: composed, without blanks around it, without what is usual anyhow, without places there are not. */
export function trueWords(places: readonly Place[], words: Words): Words {
  const kept = places.map((place) => [place.path, wordAt(place, words).trim().normalize('NFC')] as const)
  const usual = new Map(places.map(({ path, usual }) => [path, usual]))
  return Object.fromEntries(kept.filter(([path, text]) => text !== usual.get(path)))
}

/** One place that reads differently in two versions. */
export type WordingChange = { path: string; label: string; from: string; to: string }

/** Where two versions differ, in the order of the page. */
export const changedPlaces = (places: readonly Place[], from: Words, to: Words): WordingChange[] =>
  places
    .map((place) => ({
      path: place.path,
      label: placeName(place),
      from: wordAt(place, from),
      to: wordAt(place, to),
    }))
    .filter((change) => change.from !== change.to)

const languageNames: Record<Language, string> = { en: 'English', es: 'Spanish' }

/** A place as sentences name it: `Subject, Spanish`. */
export const placeName = ({ label, language }: Pick<Place, 'label' | 'language'>): string =>
  language ? `${label}, ${languageNames[language]}` : label

/** Changed places as the record keeps them. */
export const changesInWords = (changes: readonly WordingChange[], side: 'from' | 'to'): string =>
  changes.map((change) => `${change.label}: ${change[side] || '(nothing)'}`).join('\n')
