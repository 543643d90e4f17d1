import type { AnswerOf, BodyOf, PortalEndpoints } from '@portal-desk/contract'

export type Name = keyof PortalEndpoints
export type Body<N extends Name> = BodyOf<PortalEndpoints[N]>
export type Answer<N extends Name> = AnswerOf<PortalEndpoints[N]>

/** How a route is reached; `key` routes carry an Idempotency-Key, so asking twice does it once (T2). */
type Wire = { method: 'GET' | 'POST'; path: string; key: boolean }

/** Written out, because the contract's own table would bring its schemas along; a test compares the two. */
export const wires: Record<Name, Wire> = {
  getPatientSession: { method: 'GET', path: '/api/session', key: false },
  signInPatient: { method: 'POST', path: '/api/session', key: false },
  extendPatientSession: { method: 'POST', path: '/api/session/extend', key: false },
  signOutPatient: { method: 'POST', path: '/api/session/end', key: false },
  openLink: { method: 'POST', path: '/api/links/open', key: false },
  checkBirthDate: { method: 'POST', path: '/api/links/birth-date', key: true },
  choosePassword: { method: 'POST', path: '/api/links/password', key: true },
  makeShortCode: { method: 'POST', path: '/api/links/short-code', key: false },
  enterCode: { method: 'POST', path: '/api/codes', key: false },
  askForNewLink: { method: 'POST', path: '/api/links/new', key: true },
  forgotPassword: { method: 'POST', path: '/api/forgot-password', key: true },
  forgotUsername: { method: 'POST', path: '/api/forgot-username', key: true },
  getOwnAccount: { method: 'GET', path: '/api/account', key: false },
  reauthenticatePatient: { method: 'POST', path: '/api/session/sure', key: false },
  endOwnSessions: { method: 'POST', path: '/api/sessions/end', key: true },
  changePassword: { method: 'POST', path: '/api/password', key: false },
  freezeOwnAccount: { method: 'POST', path: '/api/account/freeze', key: true },
  openConfirmation: { method: 'POST', path: '/api/confirmations/open', key: false },
  tapNumber: { method: 'POST', path: '/api/confirmations', key: true },
  openChange: { method: 'POST', path: '/api/contact-changes/open', key: false },
  answerChange: { method: 'POST', path: '/api/contact-changes', key: true },
  openReport: { method: 'POST', path: '/api/reports/open', key: false },
  reportNotMe: { method: 'POST', path: '/api/reports', key: true },
}
