import type { ConsoleEndpoints, Endpoint, PortalEndpoints } from '@portal-desk/contract'
import type { Answer, TestClient } from './client.ts'
import { answersOfMaria } from './people.ts'
import { answer } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, portalEndpoints as portal, type World } from './world.ts'

export const TYPED = 'maria garcia 3/12/1984'
const BIRTH = '1984-03-12'
/** What is María's in any answer: names, birth, home, numbers, address, username. */
export const hers = /garc[ií]a|mar[ií]a|elena|1984|millbrook, |millbrook"|alder|204-?1187|0188|30417|chen/i

export type Place = {
  world: World
  marta: TestClient
  visitor: TestClient
  callId: string
  patientId: string
  token: string
  username: string
}
type Press = (place: Place, key?: string) => Promise<Answer<unknown>>
/** What of a patient each route's answer shows, and how to make it show it. */
type Shows = { shows: 'nothing' | 'patient' | 'self'; press: Press }

const ofCall =
  <E extends Endpoint>(endpoint: E, body: object = {}): Press =>
  ({ marta, callId }, key) =>
    marta.call(endpoint, { params: { callId } as never, body: body as never, ...(key ? { key } : {}) })

/** A route that is missing here does not compile; one that shows what it does not say here fails. */
export const table: Record<keyof ConsoleEndpoints | keyof PortalEndpoints, Shows> = {
  getStaffSession: { shows: 'nothing', press: ({ marta }) => marta.call(api.getStaffSession) },
  extendStaffSession: { shows: 'nothing', press: ({ marta }) => marta.call(api.extendStaffSession) },
  reauthenticateStaff: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.reauthenticateStaff, { body: { password: PASSWORD } }),
  },
  chooseStaffPassword: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.chooseStaffPassword, { body: { username: 'devon', code: 'x', password: CHOSEN } }),
  },
  // With a wrong one here, so that the session stays as it is.
  changeStaffPassword: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.changeStaffPassword, { body: { current: 'not this one', password: CHOSEN } }),
  },
  getDesk: { shows: 'patient', press: ({ marta }) => marta.call(api.getDesk) },
  getWorkspace: { shows: 'patient', press: ofCall(api.getWorkspace) },
  searchPatients: {
    shows: 'patient',
    press: ({ marta, callId }, key) =>
      marta.call(api.searchPatients, { body: { callId, text: TYPED }, ...(key ? { key } : {}) }),
  },
  openIncident: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.openIncident, { body: { reason: 'sign-in-fails' } }),
  },
  closeIncident: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.closeIncident, { params: { incidentId: 'no-such-incident' } }),
  },
  askResumeMail: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.askResumeMail, { params: { pauseId: 'no-such-pause' } }),
  },
  resumeMail: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.resumeMail, { params: { pauseId: 'no-such-pause' } }),
  },
  openCall: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.openCall, { body: { channel: 'phone' } }),
  },
  noteInterpreter: { shows: 'nothing', press: ofCall(api.noteInterpreter, { interpreterId: '48213' }) },
  setCaller: {
    shows: 'nothing',
    press: ofCall(api.setCaller, {
      relationship: 'self',
      language: 'es',
      interpreter: false,
      relay: false,
      unhurried: false,
    }),
  },
  promiseCallBack: { shows: 'nothing', press: ofCall(api.promiseCallBack) },
  // Nothing was promised in this call yet, or by somebody else: there is nothing to take.
  callBackNow: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.callBackNow, { params: { promisedId: 'no-such-call' } }),
  },
  // No letter was made in this call.
  getLetter: {
    shows: 'nothing',
    press: ({ marta, callId }) =>
      marta.call(api.getLetter, { params: { callId, letterId: 'no-such-letter' } }),
  },
  chooseRecord: {
    shows: 'nothing',
    press: ({ marta, callId, patientId }) =>
      marta.call(api.chooseRecord, { params: { callId }, body: { patientId, searchText: TYPED } }),
  },
  // María calls for herself: nobody else can be named, nobody helps her.
  namePatient: {
    shows: 'nothing',
    press: ({ marta, callId, patientId }) =>
      marta.call(api.namePatient, { params: { callId }, body: { patientId, searchText: TYPED } }),
  },
  recordConsent: { shows: 'nothing', press: ofCall(api.recordConsent) },
  startVerification: { shows: 'nothing', press: ofCall(api.startVerification) },
  submitAnswers: {
    shows: 'nothing',
    press: ({ marta, callId }) => answer(marta, callId, answersOfMaria),
  },
  startCallBack: { shows: 'patient', press: ofCall(api.startCallBack) },
  endCallBack: { shows: 'nothing', press: ofCall(api.endCallBack, { outcome: 'answered' }) },
  endProofCall: { shows: 'nothing', press: ofCall(api.endProofCall, { outcome: 'no-answer' }) },
  startConfirmation: { shows: 'nothing', press: ofCall(api.startConfirmation) },
  stopConfirmation: { shows: 'nothing', press: ofCall(api.stopConfirmation) },
  recordPhotoId: { shows: 'nothing', press: ofCall(api.recordPhotoId, { document: 'passport', sure: true }) },
  getColleagues: { shows: 'nothing', press: ({ marta }) => marta.call(api.getColleagues) },
  offerCall: { shows: 'nothing', press: ofCall(api.offerCall, { staffId: 'no-such-staff' }) },
  endOffer: { shows: 'nothing', press: ofCall(api.endOffer) },
  takeOverCall: { shows: 'nothing', press: ofCall(api.takeOverCall) },
  breakGlass: { shows: 'nothing', press: ofCall(api.breakGlass, { reason: 'patient-on-line' }) },
  applyRemedy: {
    shows: 'nothing',
    press: ofCall(api.applyRemedy, {
      remedy: 'resend-invitation',
      input: { reason: 'first-time', confirm: false },
    }),
  },
  askApproval: {
    shows: 'nothing',
    press: ofCall(api.askApproval, {
      remedy: 'release-hold',
      input: { reason: 'patient-verified', confirm: false },
    }),
  },
  withdrawApproval: {
    shows: 'nothing',
    press: ({ marta, callId }) =>
      marta.call(api.withdrawApproval, { params: { callId, approvalId: 'no-such-approval' } }),
  },
  // An agent has no right to either; what a supervisor is shown has its own test (approvals.test.ts).
  getApprovals: { shows: 'nothing', press: ({ marta }) => marta.call(api.getApprovals) },
  settleApproval: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.settleApproval, {
        params: { approvalId: 'no-such-approval' },
        body: { verdict: 'approve' },
      }),
  },
  // With a token of another kind here; what the right one shows has its own test (number-matching.test.ts).
  openConfirmation: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.openConfirmation, { body: { token } }),
  },
  tapNumber: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.tapNumber, { body: { token, number: 47 } }),
  },
  clearFlag: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.clearFlag, { params: { flagId: 'no-such-flag' } }),
  },
  reportInactive: { shows: 'nothing', press: ofCall(api.reportInactive, { reason: 'moved' }) },
  takeReportBack: {
    shows: 'nothing',
    press: ({ marta, callId }) =>
      marta.call(api.takeReportBack, { params: { callId, reportId: 'no-such-report' } }),
  },
  // An agent has no right to these; what a supervisor is shown has its own test (inactive.test.ts).
  getInactiveReports: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.getInactiveReports, { params: { list: 'waiting', reportId: 'beginning' } }),
  },
  getInactiveReport: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getInactiveReport, { params: { reportId: 'no-such-report' } }),
  },
  settleInactive: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.settleInactive, {
        params: { reportId: 'no-such-report' },
        body: { verdict: 'confirm' },
      }),
  },
  undoInactive: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.undoInactive, { params: { reportId: 'no-such-report' } }),
  },
  // With tokens of another kind here; what the right ones do has its own test (contact-change.test.ts).
  openChange: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.openChange, { body: { page: 'proof', token } }),
  },
  answerChange: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.answerChange, { body: { page: 'proof', token } }),
  },
  settleChange: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.settleChange, { params: { changeId: 'no-such-change' }, body: { verdict: 'reject' } }),
  },
  exportChange: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.exportChange, { params: { changeId: 'no-such-change' } }),
  },
  noteCharted: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.noteCharted, { params: { changeId: 'no-such-change' } }),
  },
  // Nobody here resembles María; what the others show has its own test (flag-duplicate.test.ts).
  getDuplicateCandidates: { shows: 'nothing', press: ofCall(api.getDuplicateCandidates) },
  takeBackDuplicate: {
    shows: 'nothing',
    press: ({ marta, callId }) =>
      marta.call(api.takeBackDuplicate, { params: { callId, flagId: 'no-such-flag' } }),
  },
  // An agent has no right to these; what a supervisor is shown has its own test (duplicates.test.ts).
  countDuplicates: { shows: 'nothing', press: ({ marta }) => marta.call(api.countDuplicates) },
  listDuplicates: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.listDuplicates, { body: { list: 'oldest' } }),
  },
  getDuplicate: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getDuplicate, { params: { pairId: 'no-such-pair' } }),
  },
  reviewDuplicate: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.reviewDuplicate, { params: { pairId: 'no-such-pair' } }),
  },
  settleDuplicate: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.settleDuplicate, { params: { pairId: 'no-such-pair' }, body: { verdict: 'skip' } }),
  },
  exportDuplicates: { shows: 'nothing', press: ({ marta }) => marta.call(api.exportDuplicates) },
  // Of no pair here; what a pair's own show has its own test (consolidation.test.ts).
  getConsolidation: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.getConsolidation, { params: { pairId: 'no-such-pair' } }),
  },
  consolidateLogins: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.consolidateLogins, { params: { pairId: 'no-such-pair' }, body: { keep: 'a' } }),
  },
  undoConsolidation: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.undoConsolidation, {
        params: { consolidationId: 'no-such-consolidation' },
        body: { reason: 'wrong-pair' },
      }),
  },
  followRecord: { shows: 'nothing', press: ofCall(api.followRecord) },
  openReport: {
    shows: 'nothing',
    press: async ({ world, visitor }) =>
      visitor.call(portal.openReport, { body: { token: await world.newestReport() } }),
  },
  openLink: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.openLink, { body: { token } }),
  },
  checkBirthDate: {
    shows: 'patient',
    press: ({ visitor, token }, key) =>
      visitor.call(portal.checkBirthDate, { body: { token, birthDate: BIRTH }, ...(key ? { key } : {}) }),
  },
  makeShortCode: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.makeShortCode, { body: { token, birthDate: BIRTH } }),
  },
  // With the wrong code here; what the right one shows has its own test (temporary-login.test.ts).
  enterCode: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.enterCode, { body: { code: '0'.repeat(16), birthDate: BIRTH } }),
  },
  choosePassword: {
    shows: 'patient',
    press: ({ visitor, token }, key) =>
      visitor.call(portal.choosePassword, {
        body: { token, birthDate: BIRTH, password: CHOSEN },
        ...(key ? { key } : {}),
      }),
  },
  signInPatient: {
    shows: 'self',
    press: ({ visitor, username }) =>
      visitor.call(portal.signInPatient, { body: { username, password: CHOSEN } }),
  },
  getPatientSession: { shows: 'self', press: ({ visitor }) => visitor.call(portal.getPatientSession) },
  extendPatientSession: { shows: 'self', press: ({ visitor }) => visitor.call(portal.extendPatientSession) },
  // The own address and numbers, masked: their owner's session has its entry.
  getOwnAccount: { shows: 'nothing', press: ({ visitor }) => visitor.call(portal.getOwnAccount) },
  reauthenticatePatient: {
    shows: 'self',
    press: ({ visitor }) => visitor.call(portal.reauthenticatePatient, { body: { password: CHOSEN } }),
  },
  endOwnSessions: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.endOwnSessions, { body: { which: 'one', id: 'gone-long-ago' } }),
  },
  changePassword: {
    shows: 'self',
    press: ({ visitor }) =>
      visitor.call(portal.changePassword, {
        body: { current: CHOSEN, password: 'four yellow trains whistle' },
      }),
  },
  askForNewLink: {
    shows: 'nothing',
    press: ({ visitor, token }) => visitor.call(portal.askForNewLink, { body: { token, language: 'en' } }),
  },
  forgotPassword: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.forgotPassword, { body: { name: 'mgarcia', language: 'en' } }),
  },
  forgotUsername: {
    shows: 'nothing',
    press: ({ visitor }) =>
      visitor.call(portal.forgotUsername, { body: { email: 'maria.garcia@example.org', language: 'en' } }),
  },
  signOutPatient: { shows: 'nothing', press: ({ visitor }) => visitor.call(portal.signOutPatient) },
  letCallWait: { shows: 'nothing', press: ofCall(api.letCallWait) },
  resumeCall: { shows: 'nothing', press: ofCall(api.resumeCall) },
  wrapUpCall: { shows: 'nothing', press: ofCall(api.wrapUpCall) },
  leaveRecord: { shows: 'nothing', press: ofCall(api.leaveRecord) },
  closeCall: { shows: 'nothing', press: ofCall(api.closeCall, { disposition: 'information-only' }) },
  signOutStaff: { shows: 'nothing', press: ({ marta }) => marta.call(api.signOutStaff) },
  signInStaff: {
    shows: 'nothing',
    press: ({ marta }) => marta.call(api.signInStaff, { body: { username: 'marta', password: PASSWORD } }),
  },
  // Last, since they shut the login.
  freezeOwnAccount: { shows: 'nothing', press: ({ visitor }) => visitor.call(portal.freezeOwnAccount) },
  reportNotMe: {
    shows: 'nothing',
    press: async ({ world, visitor }, key) =>
      visitor.call(portal.reportNotMe, {
        body: { token: await world.newestReport() },
        ...(key ? { key } : {}),
      }),
  },
}
