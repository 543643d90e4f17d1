import type { ConsoleEndpoints } from '@portal-desk/contract'
import { getHealth } from './health/get-health.ts'
import type { UseCases } from './http/serve.ts'
import { beginImport } from './imports/begin-import.ts'
import { checkImport } from './imports/check-import.ts'
import { endImport } from './imports/end-import.ts'
import { exportRejections } from './imports/export-rejections.ts'
import { getImport } from './imports/get-import.ts'
import { listImports } from './imports/list-imports.ts'
import { listRejections } from './imports/list-rejections.ts'
import { pauseImport } from './imports/pause-import.ts'
import { previewImport } from './imports/preview-import.ts'
import { sendImportPiece } from './imports/send-import-piece.ts'
import { startImport } from './imports/start-import.ts'
import { discardPolicyDraft } from './policy/discard-policy-draft.ts'
import { getPolicy } from './policy/get-policy.ts'
import { listPolicyVersions } from './policy/list-policy-versions.ts'
import { publishPolicy } from './policy/publish-policy.ts'
import { returnToPolicy } from './policy/return-to-policy.ts'
import { savePolicyDraft } from './policy/save-policy-draft.ts'
import { simulatePolicy } from './policy/simulate-policy.ts'
import { addSite } from './sites/add-site.ts'
import { changeSite } from './sites/change-site.ts'
import { listSites } from './sites/list-sites.ts'
import { switchSite } from './sites/switch-site.ts'
import { addStaff } from './staff/add-staff.ts'
import { changeStaffEmail } from './staff/change-staff-email.ts'
import { changeStaffRole } from './staff/change-staff-role.ts'
import { changeStaffSites } from './staff/change-staff-sites.ts'
import { endStaffSessions } from './staff/end-staff-sessions.ts'
import { exportAccess } from './staff/export-access.ts'
import { getStaffMember } from './staff/get-staff-member.ts'
import { listAccess } from './staff/list-access.ts'
import { listStaff } from './staff/list-staff.ts'
import { restartStaff } from './staff/restart-staff.ts'
import { reviewAccess } from './staff/review-access.ts'
import { switchStaff } from './staff/switch-staff.ts'
import { wordingRoutes } from './wording/wording-routes.ts'

/** What a clinic runs its desk with: its part of the table of contents. */
export const administrationRoutes = {
  getImport,
  listImports,
  beginImport,
  sendImportPiece,
  checkImport,
  previewImport,
  startImport,
  pauseImport,
  endImport,
  listRejections,
  exportRejections,
  getPolicy,
  listPolicyVersions,
  savePolicyDraft,
  returnToPolicy,
  discardPolicyDraft,
  simulatePolicy,
  publishPolicy,
  listStaff,
  getStaffMember,
  addStaff,
  restartStaff,
  changeStaffRole,
  changeStaffSites,
  changeStaffEmail,
  listSites,
  addSite,
  changeSite,
  switchSite,
  switchStaff,
  endStaffSessions,
  listAccess,
  reviewAccess,
  exportAccess,
  getHealth,
  ...wordingRoutes,
} satisfies Partial<UseCases<ConsoleEndpoints>>
