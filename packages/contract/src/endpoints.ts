import * as access from './access.ts'
import * as anomalies from './anomalies.ts'
import * as approvals from './approvals.ts'
import * as audit from './audit.ts'
import * as auditExports from './audit-exports.ts'
import * as calls from './calls.ts'
import * as confirm from './confirm.ts'
import * as consolidation from './consolidation.ts'
import * as contactChange from './contact-change.ts'
import { countDuplicates } from './duplicate-count.ts'
import * as duplicateReviews from './duplicate-reviews.ts'
import * as duplicates from './duplicates.ts'
import { getFigures, listFigureCalls } from './figures.ts'
import * as health from './health.ts'
import * as imports from './imports.ts'
import * as inactive from './inactive.ts'
import * as incidents from './incidents.ts'
import * as integrity from './integrity.ts'
import * as mailPause from './mail-pause.ts'
import * as ownAccount from './own-account.ts'
import * as policy from './policy.ts'
import * as portal from './portal.ts'
import * as proofs from './proofs.ts'
import * as remedies from './remedies.ts'
import * as replay from './replay.ts'
import * as report from './report.ts'
import * as reviews from './reviews.ts'
import * as savedViews from './saved-views.ts'
import * as search from './search.ts'
import * as signIn from './sign-in.ts'
import * as sites from './sites.ts'
import * as staff from './staff.ts'
import { getTouches } from './touches.ts'
import * as training from './training.ts'
import * as verify from './verify.ts'
import * as wording from './wording.ts'
import * as workspace from './workspace.ts'

/** Every route of the console, by the name of its use case: the server's and the mock's tables must hold each. */
export const consoleEndpoints = {
  getStaffSession: signIn.getStaffSession,
  signInStaff: signIn.signInStaff,
  extendStaffSession: signIn.extendStaffSession,
  reauthenticateStaff: signIn.reauthenticateStaff,
  chooseStaffPassword: signIn.chooseStaffPassword,
  changeStaffPassword: signIn.changeStaffPassword,
  signOutStaff: signIn.signOutStaff,
  enterTraining: training.enterTraining,
  leaveTraining: training.leaveTraining,
  startTrainingOver: training.startTrainingOver,
  getTraining: training.getTraining,
  getDesk: calls.getDesk,
  openIncident: incidents.openIncident,
  closeIncident: incidents.closeIncident,
  expectIncidentEnd: incidents.expectIncidentEnd,
  listIncidents: incidents.listIncidents,
  askResumeMail: mailPause.askResumeMail,
  resumeMail: mailPause.resumeMail,
  openCall: calls.openCall,
  getWorkspace: workspace.getWorkspace,
  breakGlass: workspace.breakGlass,
  setCaller: calls.setCaller,
  noteInterpreter: calls.noteInterpreter,
  searchPatients: search.searchPatients,
  chooseRecord: calls.chooseRecord,
  namePatient: calls.namePatient,
  recordConsent: calls.recordConsent,
  promiseCallBack: calls.promiseCallBack,
  callBackNow: calls.callBackNow,
  leaveRecord: calls.leaveRecord,
  getColleagues: calls.getColleagues,
  offerCall: calls.offerCall,
  endOffer: calls.endOffer,
  takeOverCall: calls.takeOverCall,
  startVerification: verify.startVerification,
  submitAnswers: verify.submitAnswers,
  startCallBack: verify.startCallBack,
  endCallBack: verify.endCallBack,
  startConfirmation: verify.startConfirmation,
  stopConfirmation: verify.stopConfirmation,
  recordPhotoId: verify.recordPhotoId,
  applyRemedy: remedies.applyRemedy,
  getLetter: remedies.getLetter,
  askApproval: approvals.askApproval,
  withdrawApproval: approvals.withdrawApproval,
  getApprovals: approvals.getApprovals,
  settleApproval: approvals.settleApproval,
  clearFlag: approvals.clearFlag,
  reportInactive: inactive.reportInactive,
  takeReportBack: inactive.takeReportBack,
  getInactiveReports: inactive.getInactiveReports,
  getInactiveReport: inactive.getInactiveReport,
  settleInactive: inactive.settleInactive,
  undoInactive: inactive.undoInactive,
  endProofCall: contactChange.endProofCall,
  settleChange: contactChange.settleChange,
  exportChange: contactChange.exportChange,
  noteCharted: contactChange.noteCharted,
  getDuplicateCandidates: duplicates.getDuplicateCandidates,
  takeBackDuplicate: duplicates.takeBackDuplicate,
  countDuplicates,
  listDuplicates: duplicateReviews.listDuplicates,
  getDuplicate: duplicateReviews.getDuplicate,
  reviewDuplicate: duplicateReviews.reviewDuplicate,
  settleDuplicate: duplicateReviews.settleDuplicate,
  exportDuplicates: duplicateReviews.exportDuplicates,
  getConsolidation: consolidation.getConsolidation,
  consolidateLogins: consolidation.consolidateLogins,
  undoConsolidation: consolidation.undoConsolidation,
  followRecord: consolidation.followRecord,
  listAudit: audit.listAudit,
  getAuditEntry: audit.getAuditEntry,
  uncoverDetail: audit.uncoverDetail,
  countAudit: auditExports.countAudit,
  startAuditExport: auditExports.startAuditExport,
  getAuditExport: auditExports.getAuditExport,
  getTouches,
  getCallReplay: replay.getCallReplay,
  listSavedViews: savedViews.listSavedViews,
  saveView: savedViews.saveView,
  renameView: savedViews.renameView,
  removeView: savedViews.removeView,
  getIntegrity: integrity.getIntegrity,
  listLogVerifications: integrity.listLogVerifications,
  startLogVerification: integrity.startLogVerification,
  stopLogVerification: integrity.stopLogVerification,
  getPolicy: policy.getPolicy,
  listPolicyVersions: policy.listPolicyVersions,
  savePolicyDraft: policy.savePolicyDraft,
  returnToPolicy: policy.returnToPolicy,
  discardPolicyDraft: policy.discardPolicyDraft,
  simulatePolicy: policy.simulatePolicy,
  publishPolicy: policy.publishPolicy,
  listWordings: wording.listWordings,
  getWording: wording.getWording,
  listWordingVersions: wording.listWordingVersions,
  saveWordingDraft: wording.saveWordingDraft,
  returnToWording: wording.returnToWording,
  discardWordingDraft: wording.discardWordingDraft,
  publishWording: wording.publishWording,
  readWording: wording.readWording,
  previewWording: wording.previewWording,
  testWording: wording.testWording,
  proveEntry: proofs.proveEntry,
  checkProof: proofs.checkProof,
  listStaff: staff.listStaff,
  getStaffMember: staff.getStaffMember,
  addStaff: staff.addStaff,
  restartStaff: staff.restartStaff,
  changeStaffRole: staff.changeStaffRole,
  changeStaffSites: staff.changeStaffSites,
  changeStaffEmail: staff.changeStaffEmail,
  listSites: sites.listSites,
  addSite: sites.addSite,
  changeSite: sites.changeSite,
  switchSite: sites.switchSite,
  switchStaff: staff.switchStaff,
  endStaffSessions: staff.endStaffSessions,
  listAccess: access.listAccess,
  reviewAccess: access.reviewAccess,
  exportAccess: access.exportAccess,
  countAnomalies: anomalies.countAnomalies,
  listAnomalies: anomalies.listAnomalies,
  getAnomaly: anomalies.getAnomaly,
  assignAnomaly: anomalies.assignAnomaly,
  noteAnomaly: anomalies.noteAnomaly,
  settleAnomaly: anomalies.settleAnomaly,
  handOnAnomaly: anomalies.handOnAnomaly,
  getFigures,
  listFigureCalls,
  listReviews: reviews.listReviews,
  getReview: reviews.getReview,
  signOffReview: reviews.signOffReview,
  handOnReview: reviews.handOnReview,
  lookAgain: reviews.lookAgain,
  countOwnReviews: reviews.countOwnReviews,
  listOwnReviews: reviews.listOwnReviews,
  answerReview: reviews.answerReview,
  getHealth: health.getHealth,
  getImport: imports.getImport,
  listImports: imports.listImports,
  beginImport: imports.beginImport,
  sendImportPiece: imports.sendImportPiece,
  checkImport: imports.checkImport,
  previewImport: imports.previewImport,
  startImport: imports.startImport,
  pauseImport: imports.pauseImport,
  endImport: imports.endImport,
  listRejections: imports.listRejections,
  exportRejections: imports.exportRejections,
  letCallWait: calls.letCallWait,
  resumeCall: calls.resumeCall,
  wrapUpCall: calls.wrapUpCall,
  closeCall: calls.closeCall,
}
export type ConsoleEndpoints = typeof consoleEndpoints

export const portalEndpoints = {
  getPatientSession: portal.getPatientSession,
  signInPatient: portal.signInPatient,
  extendPatientSession: portal.extendPatientSession,
  signOutPatient: portal.signOutPatient,
  openLink: portal.openLink,
  checkBirthDate: portal.checkBirthDate,
  choosePassword: portal.choosePassword,
  makeShortCode: portal.makeShortCode,
  enterCode: portal.enterCode,
  askForNewLink: portal.askForNewLink,
  forgotPassword: portal.forgotPassword,
  forgotUsername: portal.forgotUsername,
  getOwnAccount: ownAccount.getOwnAccount,
  reauthenticatePatient: ownAccount.reauthenticatePatient,
  endOwnSessions: ownAccount.endOwnSessions,
  changePassword: ownAccount.changePassword,
  freezeOwnAccount: ownAccount.freezeOwnAccount,
  openConfirmation: confirm.openConfirmation,
  tapNumber: confirm.tapNumber,
  openChange: contactChange.openChange,
  answerChange: contactChange.answerChange,
  openReport: report.openReport,
  reportNotMe: report.reportNotMe,
}
export type PortalEndpoints = typeof portalEndpoints
