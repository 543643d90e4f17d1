import type { FhirPatient } from './fhir-schema.ts'

/** Words that directories write where a code should stand. */
const SPOKEN: Record<string, string> = {
  english: 'en',
  spanish: 'es',
  español: 'es',
  vietnamese: 'vi',
  polish: 'pl',
  arabic: 'ar',
  chinese: 'zh',
  mandarin: 'zh',
  cantonese: 'yue',
  korean: 'ko',
  russian: 'ru',
  tagalog: 'tl',
  portuguese: 'pt',
  french: 'fr',
  'haitian creole': 'ht',
}

/**
 * A language in its shortest BCP 47 form (`SPA`, `Spanish` and `es` are all `es`), or nothing where it is
 * not understood: then the clinic's own language is used, which harms nobody.
 */
export const languageTag = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined
  if (read.has(written)) return read.get(written)
  const tag = tagOf(written)
  if (read.size < MOST_READ && written.length <= LONGEST_TAG) read.set(written, tag)
  return tag
}

/** A directory writes a handful of languages, a million times. */
const read = new Map<string, string | undefined>()
const MOST_READ = 1_000
const LONGEST_TAG = 35

function tagOf(written: string): string | undefined {
  const word = written.trim().toLowerCase()
  if (Object.hasOwn(SPOKEN, word)) return SPOKEN[word]
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/.test(word)) return undefined
  try {
    return Intl.getCanonicalLocales(word.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

/** The language a person prefers, else the first one named. */
export const fhirLanguage = (communication: FhirPatient['communication']): string | undefined => {
  const spoken = communication?.find(({ preferred }) => preferred === true) ?? communication?.[0]
  const codes = spoken?.language.coding?.map(({ code }) => languageTag(code)) ?? []
  return codes.find((code) => code !== undefined) ?? languageTag(spoken?.language.text)
}
