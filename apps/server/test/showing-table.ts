import type { ConsoleEndpoints, PortalEndpoints } from '@portal-desk/contract'
import { answersOfMaria } from './people.ts'
import { auditExports } from './showing/audit-exports.ts'
import { imports } from './showing/imports.ts'
import { integrity } from './showing/integrity.ts'
import { oversight } from './showing/oversight.ts'
import { patientSide } from './showing/patient-side.ts'
import { ofCall, type Shows, TYPED } from './showing/place.ts'
import { policy } from './showing/policy.ts'
import { review } from './showing/review.ts'
import { staff } from './showing/staff.ts'
import { wording } from './showing/wording.ts'
import { answer } from './steps.ts'
import { consoleEndpoints as api, CHOSEN, PASSWORD, portalEndpoints as portal } from './world.ts'

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
  // With a call open, so that the session stays where it is.
  enterTraining: { shows: 'nothing', press: ({ marta }) => marta.call(api.enterTraining) },
  leaveTraining: { shows: 'nothing', press: ({ marta }) => marta.call(api.leaveTraining) },
  startTrainingOver: { shows: 'nothing', press: ({ marta }) => marta.call(api.startTrainingOver) },
  getTraining: { shows: 'nothing', press: ({ marta }) => marta.call(api.getTraining) },
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
  expectIncidentEnd: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.expectIncidentEnd, {
        params: { incidentId: 'no-such-incident' },
        body: { expected: 'one-hour' },
      }),
  },
  listIncidents: {
    shows: 'nothing',
    press: ({ marta }) =>
      marta.call(api.listIncidents, { params: { list: 'open', incidentId: 'beginning' } }),
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
  ...review,
  ...auditExports,
  ...integrity,
  ...staff,
  ...policy,
  ...wording,
  ...oversight,
  ...imports,
  getHealth: { shows: 'nothing', press: ({ marta }) => marta.call(api.getHealth) },
  ...patientSide,
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
