import type { ConsoleEndpoints } from '@portal-desk/contract'
import type { RemedyId, Right } from '@portal-desk/domain'
import type { Kind } from './place.ts'

/** The routes, and of the one that carries out remedies each remedy by itself. */
export type Row = Exclude<keyof ConsoleEndpoints, 'applyRemedy'> | `applyRemedy ${RemedyId}`

/** What a route says at a kind of record, unless somebody has the right that lets them all the same. */
type Stop = string | { says: string; unless: Right }
export type Cells = {
  /** What the act itself asks, where that is more than its route. */
  right?: Right
  stops: Partial<Record<Kind, Stop>>
  /** Kinds of records of which the answer shows nothing, unless to whoever has the right. */
  hides?: Partial<Record<Kind, true | { unless: Right }>>
}

/** Somebody there can do it; who is at every site can as well (S18). */
const elsewhere: Stop = { says: 'site', unless: 'all-sites' }
const near = { own: 'own-record', 'other-site': elsewhere }
/** Nothing is done in a call with a record that is shut or too near (V8, edge case 20). */
const shut = { ...near, restricted: 'restricted' }
/** What gives a way in stops at the dead and at a hold as well (V9, domain §3.1). */
const granting = { ...shut, deceased: 'deceased', held: 'on-hold' }
/** A held login’s contact may be changed and its mailbox let in again: that is a way back, with its own second person. */
const mends: Cells = { right: 'send-links', stops: { ...shut, deceased: 'deceased' } }
const sends: Cells = { right: 'send-links', stops: granting }
const unlocks: Cells = { right: 'unlock', stops: granting }
/** What a death closed by mistake, the privacy officer opens. */
const opened: Stop = { says: 'deceased', unless: 'guard-privacy' }
/** The audit of one record (V8). */
const audits: Cells = {
  stops: { ...near, restricted: { says: 'restricted-details', unless: 'guard-privacy' } },
}
/** A report stands in its queue for everybody of its site, without whose it is (S18, V8). */
const reports: Cells = {
  stops: {},
  hides: { own: true, restricted: { unless: 'guard-privacy' }, 'other-site': { unless: 'all-sites' } },
}
const anyRecord: Cells = { stops: {} }
const compares: Cells = {
  stops: { ...near, restricted: { says: 'restricted-pair', unless: 'guard-privacy' } },
}

/**
 * Every route of the console at every kind of record: a route that is missing does not compile. `no record` are those that
 * name none, or a call, a person or an entry alone; whose they are has its own test (S18).
 */
export const table: Record<Row, Cells | 'no record'> = {
  getWorkspace: { stops: {}, hides: { restricted: true } },
  getDesk: { stops: {}, hides: { restricted: true } },
  chooseRecord: { stops: near },
  startVerification: { stops: shut },
  submitAnswers: { stops: shut },
  startCallBack: { stops: shut },
  endCallBack: { stops: shut },
  startConfirmation: { stops: shut },
  recordPhotoId: { stops: shut },
  breakGlass: { stops: near },
  promiseCallBack: { stops: near },
  askApproval: mends,
  // To say that something is amiss needs nothing, and discloses nothing (domain §4).
  reportInactive: anyRecord,
  getDuplicateCandidates: anyRecord,
  settleApproval: { stops: near },
  settleChange: { stops: near },
  exportChange: { stops: near },
  noteCharted: { stops: near },
  getInactiveReports: reports,
  getInactiveReport: { ...reports, stops: { 'other-site': { says: 'not-here', unless: 'all-sites' } } },
  settleInactive: audits,
  undoInactive: audits,
  getDuplicate: compares,
  reviewDuplicate: compares,
  settleDuplicate: compares,
  consolidateLogins: { stops: shut },
  listAudit: audits,
  countAudit: audits,
  startAuditExport: audits,
  getTouches: audits,
  'applyRemedy resend-invitation': sends,
  'applyRemedy send-reset-link': sends,
  'applyRemedy send-username-reminder': sends,
  'applyRemedy issue-temporary-login': sends,
  'applyRemedy print-activation-code': sends,
  'applyRemedy start-contact-change': mends,
  'applyRemedy start-phone-change': sends,
  'applyRemedy unblock-email': mends,
  'applyRemedy unlock-and-send-reset-link': unlocks,
  'applyRemedy unlock-only': unlocks,
  'applyRemedy confirm-username': { stops: granting },
  'applyRemedy confirm-email': { stops: granting },
  'applyRemedy reactivate': { stops: { ...granting, deceased: opened } },
  'applyRemedy release-hold': { stops: { ...shut, deceased: opened } },
  'applyRemedy override-check': { right: 'override', stops: shut },
  'applyRemedy flag-duplicate': { stops: shut },
  // What only protects goes on: a dead patient's sessions end, and a held login's change is stopped.
  'applyRemedy sign-out-everywhere': { stops: shut },
  'applyRemedy cancel-contact-change': { right: 'send-links', stops: shut },
  'applyRemedy freeze': anyRecord,
  'applyRemedy flag-call': anyRecord,
  // Only a link of one’s own, and whoever may not send has none.
  'applyRemedy take-back': anyRecord,
  getStaffSession: 'no record',
  signInStaff: 'no record',
  extendStaffSession: 'no record',
  reauthenticateStaff: 'no record',
  chooseStaffPassword: 'no record',
  changeStaffPassword: 'no record',
  signOutStaff: 'no record',
  enterTraining: 'no record',
  leaveTraining: 'no record',
  startTrainingOver: 'no record',
  getTraining: 'no record',
  openIncident: 'no record',
  closeIncident: 'no record',
  expectIncidentEnd: 'no record',
  listIncidents: 'no record',
  askResumeMail: 'no record',
  resumeMail: 'no record',
  openCall: 'no record',
  setCaller: 'no record',
  noteInterpreter: 'no record',
  searchPatients: 'no record',
  namePatient: 'no record',
  recordConsent: 'no record',
  callBackNow: 'no record',
  leaveRecord: 'no record',
  getColleagues: 'no record',
  offerCall: 'no record',
  endOffer: 'no record',
  takeOverCall: 'no record',
  stopConfirmation: 'no record',
  endProofCall: 'no record',
  getLetter: 'no record',
  withdrawApproval: 'no record',
  getApprovals: 'no record',
  clearFlag: 'no record',
  takeReportBack: 'no record',
  takeBackDuplicate: 'no record',
  countDuplicates: 'no record',
  listDuplicates: 'no record',
  exportDuplicates: 'no record',
  getConsolidation: 'no record',
  undoConsolidation: 'no record',
  followRecord: 'no record',
  listSavedViews: 'no record',
  saveView: 'no record',
  renameView: 'no record',
  removeView: 'no record',
  getAuditExport: 'no record',
  getPolicy: 'no record',
  listPolicyVersions: 'no record',
  savePolicyDraft: 'no record',
  returnToPolicy: 'no record',
  discardPolicyDraft: 'no record',
  simulatePolicy: 'no record',
  publishPolicy: 'no record',
  listWordings: 'no record',
  getWording: 'no record',
  listWordingVersions: 'no record',
  saveWordingDraft: 'no record',
  returnToWording: 'no record',
  discardWordingDraft: 'no record',
  publishWording: 'no record',
  readWording: 'no record',
  previewWording: 'no record',
  testWording: 'no record',
  countAnomalies: 'no record',
  listAnomalies: 'no record',
  getAnomaly: 'no record',
  assignAnomaly: 'no record',
  noteAnomaly: 'no record',
  settleAnomaly: 'no record',
  handOnAnomaly: 'no record',
  getFigures: 'no record',
  listFigureCalls: 'no record',
  listReviews: 'no record',
  getReview: 'no record',
  signOffReview: 'no record',
  handOnReview: 'no record',
  lookAgain: 'no record',
  countOwnReviews: 'no record',
  listOwnReviews: 'no record',
  answerReview: 'no record',
  getHealth: 'no record',
  getImport: 'no record',
  listImports: 'no record',
  beginImport: 'no record',
  sendImportPiece: 'no record',
  checkImport: 'no record',
  previewImport: 'no record',
  startImport: 'no record',
  pauseImport: 'no record',
  endImport: 'no record',
  listRejections: 'no record',
  exportRejections: 'no record',
  getCallReplay: 'no record',
  getAuditEntry: 'no record',
  uncoverDetail: 'no record',
  getIntegrity: 'no record',
  listLogVerifications: 'no record',
  startLogVerification: 'no record',
  stopLogVerification: 'no record',
  proveEntry: 'no record',
  checkProof: 'no record',
  listStaff: 'no record',
  getStaffMember: 'no record',
  addStaff: 'no record',
  restartStaff: 'no record',
  changeStaffRole: 'no record',
  changeStaffSites: 'no record',
  changeStaffEmail: 'no record',
  listSites: 'no record',
  addSite: 'no record',
  changeSite: 'no record',
  switchSite: 'no record',
  switchStaff: 'no record',
  endStaffSessions: 'no record',
  listAccess: 'no record',
  reviewAccess: 'no record',
  exportAccess: 'no record',
  letCallWait: 'no record',
  resumeCall: 'no record',
  wrapUpCall: 'no record',
  closeCall: 'no record',
}
