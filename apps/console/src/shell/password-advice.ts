import type { PasswordRule } from '@portal-desk/domain'

export type RefusedPassword = { rule: PasswordRule; count?: number | undefined }
const better: Record<PasswordRule, (count: number | undefined) => string> = {
  'too-short': (count) =>
    `Longer, please: ${count ?? 'a few'} more ${count === 1 ? 'character' : 'characters'}. Four unrelated words work well.`,
  'too-long': (count) => `Shorter, please: ${count ?? 256} characters is the most.`,
  common: () => 'Many people use this one, so it is easy to guess. Take words that do not belong together.',
  'clinic-word': () => 'Without words about the clinic or the portal, please.',
  username: () => 'Without your username in it, please.',
  'own-name': () => 'Without your name in it, please.',
  'birth-date': () => 'Without a birth date in it, please.',
  mrn: () => 'Without a record number in it, please.',
}

/** How to do better than the password that a rule refused. */
export const passwordAdvice = ({ rule, count }: RefusedPassword): string => better[rule](count)
