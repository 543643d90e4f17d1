import { type Language, type WordingAbout, type Words, wordedClinic } from '@portal-desk/domain'
import { previewMail, type RenderedMail } from '@portal-desk/mail'
import { publishedWordings } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import { usualClinic } from '../settings/house.ts'

/** A mail with made-up values as some words would make it; what the clinic is called is seen on an invitation. */
export async function mailAsWorded(
  desk: Desk,
  about: WordingAbout,
  words: Words,
  language: Language,
): Promise<RenderedMail> {
  const { store, settings } = desk
  if (about !== 'clinic') return previewMail(about, desk.house().clinic, language, words, desk.now())
  const [usual, [invitation]] = await Promise.all([
    usualClinic(store.read, settings.portalOrigin),
    publishedWordings(store.read, 'invitation', 1),
  ])
  const clinic = wordedClinic(usual, words, 1)
  return previewMail('invitation', clinic, language, invitation?.words ?? {}, desk.now())
}
