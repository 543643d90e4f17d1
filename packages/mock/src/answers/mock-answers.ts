import type { ConsoleEndpoints } from '@portal-desk/contract'
import { accessAnswers } from './access.ts'
import { anomalyAnswers } from './anomalies.ts'
import type { Answers } from './answer.ts'
import { approvalAnswers } from './approvals.ts'
import { auditAnswers } from './audit.ts'
import { auditExportAnswers } from './audit-exports.ts'
import { callAnswers } from './calls.ts'
import { consolidationAnswers } from './consolidation.ts'
import { contactChangeAnswers } from './contact-changes.ts'
import { deskAnswers } from './desk.ts'
import { duplicateReviewAnswers } from './duplicate-reviews.ts'
import { duplicateAnswers } from './duplicates.ts'
import { figureAnswers } from './figures.ts'
import { handOverAnswers } from './hand-over.ts'
import { healthAnswers } from './health.ts'
import { importAnswers } from './imports.ts'
import { inactiveAnswers } from './inactive.ts'
import { incidentAnswers } from './incidents.ts'
import { integrityAnswers } from './integrity.ts'
import { mailPauseAnswers } from './mail-pause.ts'
import { policyAnswers } from './policy.ts'
import { proofAnswers } from './proofs.ts'
import { remedyAnswers } from './remedies.ts'
import { replayAnswers } from './replay.ts'
import { reviewAnswers } from './reviews.ts'
import { savedViewAnswers } from './saved-views.ts'
import { signInAnswers } from './sign-in.ts'
import { siteAnswers } from './sites.ts'
import { staffAnswers } from './staff.ts'
import { touchAnswers } from './touches.ts'
import { trainingAnswers } from './training.ts'
import { verifyAnswers } from './verify.ts'
import { wordingAnswers } from './wording.ts'

/** One answer for each endpoint of the console; a missing one does not compile. */
export const mockAnswers: Answers<keyof ConsoleEndpoints> = {
  ...signInAnswers,
  ...trainingAnswers,
  ...deskAnswers,
  ...callAnswers,
  ...verifyAnswers,
  ...remedyAnswers,
  ...incidentAnswers,
  ...mailPauseAnswers,
  ...approvalAnswers,
  ...auditAnswers,
  ...auditExportAnswers,
  ...touchAnswers,
  ...replayAnswers,
  ...savedViewAnswers,
  ...inactiveAnswers,
  ...healthAnswers,
  ...importAnswers,
  ...integrityAnswers,
  ...policyAnswers,
  ...wordingAnswers,
  ...proofAnswers,
  ...anomalyAnswers,
  ...figureAnswers,
  ...reviewAnswers,
  ...handOverAnswers,
  ...contactChangeAnswers,
  ...duplicateAnswers,
  ...duplicateReviewAnswers,
  ...consolidationAnswers,
  ...staffAnswers,
  ...siteAnswers,
  ...accessAnswers,
}
