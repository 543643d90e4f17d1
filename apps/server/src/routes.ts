import type { ConsoleEndpoints, PortalEndpoints } from '@portal-desk/contract'
import { administrationRoutes } from './administration-routes.ts'
import { assignAnomaly } from './anomalies/assign-anomaly.ts'
import { countAnomalies } from './anomalies/count-anomalies.ts'
import { getAnomaly } from './anomalies/get-anomaly.ts'
import { handOnAnomaly } from './anomalies/hand-on-anomaly.ts'
import { listAnomalies } from './anomalies/list-anomalies.ts'
import { noteAnomaly } from './anomalies/note-anomaly.ts'
import { settleAnomaly } from './anomalies/settle-anomaly.ts'
import { askApproval } from './approvals/ask-approval.ts'
import { getApprovals } from './approvals/get-approvals.ts'
import { settleApproval } from './approvals/settle-approval.ts'
import { withdrawApproval } from './approvals/withdraw-approval.ts'
import { countAudit } from './audit/export/count-audit.ts'
import { getAuditExport } from './audit/export/get-audit-export.ts'
import { startAuditExport } from './audit/export/start-audit-export.ts'
import { getAuditEntry } from './audit/get-audit-entry.ts'
import { getCallReplay } from './audit/get-call-replay.ts'
import { getTouches } from './audit/get-touches.ts'
import { checkProof } from './audit/integrity/check-proof.ts'
import { getIntegrity } from './audit/integrity/get-integrity.ts'
import { listLogVerifications } from './audit/integrity/list-log-verifications.ts'
import { proveEntry } from './audit/integrity/prove-entry.ts'
import { startLogVerification } from './audit/integrity/start-log-verification.ts'
import { stopLogVerification } from './audit/integrity/stop-log-verification.ts'
import { listAudit } from './audit/list-audit.ts'
import { uncoverDetail } from './audit/uncover-detail.ts'
import { listSavedViews } from './audit/views/list-saved-views.ts'
import { removeView } from './audit/views/remove-view.ts'
import { renameView } from './audit/views/rename-view.ts'
import { saveView } from './audit/views/save-view.ts'
import { callBackNow } from './call-me-back/call-back-now.ts'
import { promiseCallBack } from './call-me-back/promise-call-back.ts'
import { closeCall } from './calls/close-call.ts'
import { followRecord } from './calls/follow-record.ts'
import { getDesk } from './calls/get-desk.ts'
import { getWorkspace } from './calls/get-workspace.ts'
import { openCall } from './calls/open-call.ts'
import { leaveRecord, letCallWait, noteInterpreter, resumeCall, setCaller } from './calls/steps.ts'
import { wrapUpCall } from './calls/wrap-up-call.ts'
import { answerChange } from './contact-changes/answer-change.ts'
import { endProofCall } from './contact-changes/end-proof-call.ts'
import { exportChange } from './contact-changes/export-change.ts'
import { noteCharted } from './contact-changes/note-charted.ts'
import { openChange } from './contact-changes/open-change.ts'
import { settleChange } from './contact-changes/settle-change.ts'
import { consolidateLogins } from './duplicates/consolidate-logins.ts'
import { countDuplicates } from './duplicates/count-duplicates.ts'
import { exportDuplicates } from './duplicates/export-duplicates.ts'
import { getConsolidation } from './duplicates/get-consolidation.ts'
import { getDuplicate } from './duplicates/get-duplicate.ts'
import { getDuplicateCandidates } from './duplicates/get-duplicate-candidates.ts'
import { listDuplicates } from './duplicates/list-duplicates.ts'
import { reviewDuplicate } from './duplicates/review-duplicate.ts'
import { settleDuplicate } from './duplicates/settle-duplicate.ts'
import { takeBackDuplicate } from './duplicates/take-back-duplicate.ts'
import { undoConsolidation } from './duplicates/undo-consolidation.ts'
import { getFigures } from './figures/get-figures.ts'
import { listFigureCalls } from './figures/list-figure-calls.ts'
import { clearFlag } from './flags/clear-flag.ts'
import { getColleagues } from './hand-over/get-colleagues.ts'
import { endOffer, offerCall } from './hand-over/offer-call.ts'
import { takeOverCall } from './hand-over/take-over-call.ts'
import type { UseCases } from './http/serve.ts'
import { getInactiveReport } from './inactive/get-inactive-report.ts'
import { getInactiveReports } from './inactive/get-inactive-reports.ts'
import { reportInactive } from './inactive/report-inactive.ts'
import { settleInactive } from './inactive/settle-inactive.ts'
import { takeReportBack } from './inactive/take-report-back.ts'
import { undoInactive } from './inactive/undo-inactive.ts'
import { closeIncident } from './incidents/close-incident.ts'
import { expectIncidentEnd } from './incidents/expect-incident-end.ts'
import { listIncidents } from './incidents/list-incidents.ts'
import { openIncident } from './incidents/open-incident.ts'
import { askResumeMail } from './mail-pause/ask-resume-mail.ts'
import { resumeMail } from './mail-pause/resume-mail.ts'
import { breakGlass } from './marks/break-glass.ts'
import { changePassword } from './own-account/change-password.ts'
import { endOwnSessions } from './own-account/end-own-sessions.ts'
import { freezeOwnAccount } from './own-account/freeze-own-account.ts'
import { getOwnAccount } from './own-account/get-own-account.ts'
import { reauthenticatePatient } from './own-account/reauthenticate-patient.ts'
import { extendPatientSession, getPatientSession, signOutPatient } from './patient-access/sessions.ts'
import { signInPatient } from './patient-access/sign-in-patient.ts'
import { namePatient } from './proxy/name-patient.ts'
import { recordConsent } from './proxy/record-consent.ts'
import { askForNewLink } from './recover/ask-for-new-link.ts'
import { forgotPassword } from './recover/forgot-password.ts'
import { forgotUsername } from './recover/forgot-username.ts'
import { checkBirthDate } from './redeem/check-birth-date.ts'
import { choosePassword } from './redeem/choose-password.ts'
import { enterCode } from './redeem/enter-code.ts'
import { makeShortCode } from './redeem/make-short-code.ts'
import { openLink } from './redeem/open-link.ts'
import { applyRemedy } from './remedies/apply-remedy.ts'
import { getLetter } from './remedies/get-letter.ts'
import { openReport } from './report/open-report.ts'
import { reportNotMe } from './report/report-not-me.ts'
import { answerReview } from './reviews/answer-review.ts'
import { countOwnReviews } from './reviews/count-own-reviews.ts'
import { getReview } from './reviews/get-review.ts'
import { handOnReview } from './reviews/hand-on-review.ts'
import { listOwnReviews } from './reviews/list-own-reviews.ts'
import { listReviews } from './reviews/list-reviews.ts'
import { lookAgain } from './reviews/look-again.ts'
import { signOffReview } from './reviews/sign-off-review.ts'
import { chooseRecord } from './search/choose-record.ts'
import { searchPatients } from './search/search-patients.ts'
import { changeStaffPassword } from './sign-in/change-staff-password.ts'
import { chooseStaffPassword } from './sign-in/choose-staff-password.ts'
import { extendStaffSession } from './sign-in/extend-staff-session.ts'
import { getStaffSession } from './sign-in/get-staff-session.ts'
import { reauthenticateStaff } from './sign-in/reauthenticate-staff.ts'
import { signInStaff } from './sign-in/sign-in-staff.ts'
import { signOutStaff } from './sign-in/sign-out-staff.ts'
import { enterTraining } from './training/enter-training.ts'
import { getTraining } from './training/get-training.ts'
import { leaveTraining } from './training/leave-training.ts'
import { startTrainingOver } from './training/start-training-over.ts'
import { endCallBack } from './verify/end-call-back.ts'
import { openConfirmation } from './verify/open-confirmation.ts'
import { recordPhotoId } from './verify/record-photo-id.ts'
import { startCallBack } from './verify/start-call-back.ts'
import { startConfirmation } from './verify/start-confirmation.ts'
import { startVerification } from './verify/start-verification.ts'
import { stopConfirmation } from './verify/stop-confirmation.ts'
import { submitAnswers } from './verify/submit-answers.ts'
import { tapNumber } from './verify/tap-number.ts'

/** The table of contents: every endpoint of the console and its use case. */
export const consoleRoutes: UseCases<ConsoleEndpoints> = {
  getStaffSession,
  signInStaff,
  extendStaffSession,
  reauthenticateStaff,
  chooseStaffPassword,
  changeStaffPassword,
  signOutStaff,
  enterTraining,
  leaveTraining,
  startTrainingOver,
  getTraining,
  getDesk,
  openIncident,
  closeIncident,
  expectIncidentEnd,
  listIncidents,
  askResumeMail,
  resumeMail,
  openCall,
  getWorkspace,
  setCaller,
  noteInterpreter,
  searchPatients,
  chooseRecord,
  namePatient,
  recordConsent,
  promiseCallBack,
  callBackNow,
  leaveRecord,
  getColleagues,
  offerCall,
  endOffer,
  takeOverCall,
  startVerification,
  submitAnswers,
  startCallBack,
  endCallBack,
  startConfirmation,
  stopConfirmation,
  recordPhotoId,
  breakGlass,
  applyRemedy,
  getLetter,
  askApproval,
  withdrawApproval,
  getApprovals,
  settleApproval,
  clearFlag,
  reportInactive,
  takeReportBack,
  getInactiveReports,
  getInactiveReport,
  settleInactive,
  undoInactive,
  endProofCall,
  settleChange,
  exportChange,
  noteCharted,
  getDuplicateCandidates,
  takeBackDuplicate,
  countDuplicates,
  listDuplicates,
  getDuplicate,
  reviewDuplicate,
  settleDuplicate,
  exportDuplicates,
  getConsolidation,
  consolidateLogins,
  undoConsolidation,
  followRecord,
  listAudit,
  getAuditEntry,
  uncoverDetail,
  countAudit,
  startAuditExport,
  getAuditExport,
  getTouches,
  getCallReplay,
  listSavedViews,
  saveView,
  renameView,
  removeView,
  getIntegrity,
  listLogVerifications,
  startLogVerification,
  stopLogVerification,
  ...administrationRoutes,
  proveEntry,
  checkProof,
  countAnomalies,
  listAnomalies,
  getAnomaly,
  assignAnomaly,
  noteAnomaly,
  settleAnomaly,
  handOnAnomaly,
  getFigures,
  listFigureCalls,
  listReviews,
  getReview,
  signOffReview,
  handOnReview,
  lookAgain,
  countOwnReviews,
  listOwnReviews,
  answerReview,
  letCallWait,
  resumeCall,
  wrapUpCall,
  closeCall,
}

/** Every endpoint of the portal and its use case. */
export const portalRoutes: UseCases<PortalEndpoints> = {
  getPatientSession,
  signInPatient,
  extendPatientSession,
  signOutPatient,
  openLink,
  checkBirthDate,
  choosePassword,
  makeShortCode,
  enterCode,
  askForNewLink,
  forgotPassword,
  forgotUsername,
  getOwnAccount,
  reauthenticatePatient,
  endOwnSessions,
  changePassword,
  freezeOwnAccount,
  openConfirmation,
  tapNumber,
  openChange,
  answerChange,
  openReport,
  reportNotMe,
}
