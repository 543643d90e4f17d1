import type { Channel, Disposition, Relationship } from '../call/call-session.ts'

/** How a call ended, on a screen. */
export const dispositionWords: Record<Disposition, string> = {
  resolved: 'Resolved',
  'sent-and-waiting': 'Sent, waiting',
  escalated: 'Passed on',
  'verification-failed': 'Not verified',
  'suspected-impersonation': 'Suspected impersonation',
  'information-only': 'Question answered',
}
/** Who calls. */
export const relationshipWords: Record<Relationship, string> = {
  self: 'The patient',
  parent: 'Parent of a child',
  guardian: 'Guardian',
  proxy: 'Proxy with a login of their own',
  'power-of-attorney': 'Power of attorney',
  helper: 'Someone helping, patient present',
}
/** How they came. */
export const channelWords: Record<Channel, string> = {
  phone: 'Phone call',
  counter: 'At the counter',
  video: 'Video visit',
  relay: 'Relay call',
}
