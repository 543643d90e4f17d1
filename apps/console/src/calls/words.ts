import type { CallState, Channel, Disposition, Language, Relationship } from '@portal-desk/domain'

export const dispositionWords: Record<Disposition, string> = {
  resolved: 'Resolved',
  'sent-and-waiting': 'Sent, waiting',
  escalated: 'Passed on',
  'verification-failed': 'Not verified',
  'suspected-impersonation': 'Suspected impersonation',
  'information-only': 'Question answered',
}
export const dispositionLines: Record<Disposition, string> = {
  resolved: 'Signed in while on the line.',
  'sent-and-waiting': 'The email is on its way; the desk goes on watching it.',
  escalated: 'A colleague has it.',
  'verification-failed': 'No remedy was given.',
  'suspected-impersonation': 'Recorded as such. Use the same voice.',
  'information-only': 'Nothing was changed.',
}
export const relationshipWords: Record<Relationship, string> = {
  self: 'The patient',
  parent: 'Parent of a child',
  guardian: 'Guardian',
  proxy: 'Proxy with a login of their own',
  'power-of-attorney': 'Power of attorney',
  helper: 'Someone helping, patient present',
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
export const channelWords: Record<Channel, string> = {
  phone: 'Phone call',
  counter: 'At the counter',
  video: 'Video visit',
  relay: 'Relay call',
}
/** What opening this call from the desk does next. */
export const nextWords: Record<CallState, string> = {
  open: 'Go on',
  waiting: 'Take it up again',
  'wrap-up': 'Finish it',
  closed: 'Look',
}
