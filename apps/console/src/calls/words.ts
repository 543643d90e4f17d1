import type { CallState, Disposition, Language, Relationship } from '@portal-desk/domain'

export { channelWords, dispositionWords, relationshipWords } from '@portal-desk/domain'

export const dispositionLines: Record<Disposition, string> = {
  resolved: 'Signed in while on the line.',
  'sent-and-waiting': 'The email is on its way; the desk goes on watching it.',
  escalated: 'A colleague has it.',
  'verification-failed': 'No remedy was given.',
  'suspected-impersonation': 'Recorded as such. Use the same voice.',
  'information-only': 'Nothing was changed.',
}
/** The same in the strip, where each word takes the place of a button. */
export const callerWords: Record<Relationship, string> = {
  self: 'the patient',
  parent: 'parent',
  guardian: 'guardian',
  proxy: 'proxy',
  'power-of-attorney': 'power of attorney',
  helper: 'patient and helper',
}
export const languageWords: Record<Language, string> = { es: 'Español', en: 'English' }
/** What opening this call from the desk does next. */
export const nextWords: Record<CallState, string> = {
  open: 'Go on',
  waiting: 'Take it up again',
  'wrap-up': 'Finish it',
  closed: 'Look',
}
