import type { Language } from '@portal-desk/domain'
import { createContext, useContext } from 'react'
import { usePage } from './page.ts'
import { type Put, sentence, type Words } from './say.ts'
import { type Times, timesIn } from './times.ts'

/** The language a reader wants: the first of theirs that we speak, else English. */
export function languageOf(wanted: readonly string[]): Language {
  const first = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'es' || tag === 'en')
  return first === 'es' ? 'es' : 'en'
}

export const LanguageContext = createContext<{ language: Language; change: () => void }>({
  language: 'en',
  change: () => {},
})
export const useLanguage = () => useContext(LanguageContext)

/** The slice's sentences in the reader's language; `{clinic}` and `{phone}` are filled in everywhere. */
export function useWords<K extends string>(words: Words<K>): (key: K, put?: Put) => string {
  const { language } = useLanguage()
  const { clinic } = usePage()
  // A phone number is one word: it never breaks at a line's end.
  const phone = clinic.phone.replace(/ /g, '\u00a0')
  return (key, put) => sentence(words[language], key, { clinic: clinic.name, phone, ...put })
}

export function useTimes(): Times {
  const { language } = useLanguage()
  const { clinic, now } = usePage()
  return timesIn(language, clinic.timeZone, now)
}
