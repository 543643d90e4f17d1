export { knownAnomalies } from './anomalies/known-anomalies.ts'
export { readActs, withSinceOpened } from './anomalies/read-acts.ts'
export {
  approvedIn,
  changesToSame,
  newEmailOf,
  pairOf,
  staffAtWork,
  viewedCalls,
} from './anomalies/read-compared.ts'
export { readWindow } from './anomalies/read-window.ts'
export type { ToldAct } from './anomalies/told-act.ts'
export { appendAudit, type Recorded } from './audit-log.ts'
export {
  logSize,
  prunedRows,
  publishedSize,
  storedCheckpoints,
  storedDetails,
  storedEntries,
  storedLeaves,
} from './audit-sources.ts'
export { beginLoading, catalogueOf, type Loading, withoutPointers } from './backup/load-tables.ts'
export { openSnapshot } from './backup/open-snapshot.ts'
export type { Snapshot, SnapshotCell, SnapshotTable } from './backup/snapshot.ts'
export { databaseBeside, dropSchema, hasSchema, schemaIn } from './beside.ts'
export { type BareCallFacts, hasRecord, readCallFacts } from './call-facts.ts'
export { carryOutChanges } from './changes/carry-out.ts'
export { LostRace, type Made } from './changes/hands.ts'
export { queueMessages } from './changes/message-changes.ts'
export { closenessAmong, readCloseness, readNearness } from './closeness.ts'
export { readContacts } from './contacts.ts'
export type { Actor, Context } from './context.ts'
export type { Db, Dialect, Store, Tx } from './dialect.ts'
export { type Ahead, type Incoming, signOf, standingOf, workAhead } from './directory/ahead.ts'
export { foldContact } from './directory/contact-changes.ts'
export { importAuthorities } from './directory/import-authorities.ts'
export { type BatchCount, type Deaths, importBatch } from './directory/import-batch.ts'
export {
  importMerges,
  type LinkLeftOut,
  type MergeNews,
  type OnLine,
  withoutTarget,
} from './directory/import-merges.ts'
export { proposeDuplicates } from './directory/propose-duplicates.ts'
export { importById, importForChange, openImport, pageOfImports } from './directory-imports.ts'
export { type House, NoSuchPatient, readFacts } from './facts.ts'
export { type FaultKind, faultKindOf } from './faults.ts'
export { readFigureCalls } from './figure-calls.ts'
export { readFigureCauses } from './figure-causes.ts'
export { countFigureLinks } from './figure-links.ts'
export type { FigureScope } from './figure-scope.ts'
export { flagOf, openFlagOf } from './flags.ts'
export { setForBulk } from './for-bulk.ts'
export {
  countRejections,
  eraseRejections,
  type KeptRejection,
  keepRejections,
  type Rejection,
  readRejections,
} from './import-rejections.ts'
export { inactiveReportsOf } from './inactive-reports.ts'
export { isInUse } from './is-in-use.ts'
export { keptSince } from './kept-since.ts'
export { logExtent } from './log-extent.ts'
export {
  lastLogVerifications,
  logVerificationOf,
  pageOfLogVerifications,
  runningLogVerification,
} from './log-verifications.ts'
export { mailPauseOf, openPauses, pausedProviders, providerHash, providerOf } from './mail-pauses.ts'
export { openedAmong, restrictedAmong } from './marks.ts'
export { migrate, migrateUpTo, newestSchema, schemaOf } from './migrations/migrate.ts'
export { namesOfStaff } from './names-of-staff.ts'
export { NEAR_MISS_LIFE, recordNearMiss } from './near-misses.ts'
export type { Ears, Neighbours } from './neighbours/neighbours.ts'
export { openNeighbours } from './neighbours/open-neighbours.ts'
export { newContactOf, readNewContact, whyHeld } from './new-contact.ts'
export { openAsOwner, openStore, StoreRefused } from './open-store.ts'
export { claimKey, forgetShown, type Key, KeyReused, readAnswer, rememberAnswer } from './outcomes.ts'
export { inOwnTransaction, ownContext, type Records } from './own-transaction.ts'
export { countPastCalls, type PastTime, pastCalls } from './past-calls/past-calls.ts'
export { openPolicyDraft, policyDraftForChange, simulationOf } from './policy-drafts.ts'
export { type PublishedPolicy, policyInForce, publishedPolicies } from './policy-versions.ts'
export { pairsWith, readDuplicateFlags, readPair } from './possible-duplicates.ts'
export { firstKept, heldBefore, lastBefore, lastWrittenAt, pruneEntries } from './prune-entries.ts'
export { putPairs } from './put-pairs.ts'
export { authoritiesOver } from './read-about.ts'
export {
  newestActsOf,
  openDetail,
  openDetails,
  readAuditDetails,
  readAuditEntry,
} from './read-audit-entry.ts'
export { type AuditAsked, countAuditEntries, readAuditPage } from './read-audit-page.ts'
export { readCharts } from './read-charts.ts'
export { readCallBefore, readCallEntries, readConsequences, readSignIns } from './read-replay.ts'
export { readEventsOf, type TrailRow } from './read-trail.ts'
export { closedCalls, lastDrawnDay, notDrawnSince } from './reviews/closed-calls.ts'
export type * from './schema.ts'
export { findLookalikeIds } from './search/find-lookalike-ids.ts'
export { type FoundPatients, findPatientIds } from './search/find-patient-ids.ts'
export { oneOf } from './search/list-of.ts'
export { replaceSearchKeys, writeSearchKeys } from './search/write-search-keys.ts'
export { elsewhereAmong, isHere } from './sites.ts'
export { emailOfStaff, staffEmailColumns } from './staff-emails.ts'
export { allowAddress, type Suppression, suppressAddress, suppressionsOf } from './suppressions.ts'
export { leadingTo, survivorIdsOf, survivorOf } from './survivors.ts'
export { accountOf } from './tables/account-rows.ts'
export { anomalyOf } from './tables/anomaly-rows.ts'
export { approvalOf } from './tables/approval-rows.ts'
export { callOf, callRow } from './tables/call-rows.ts'
export { confirmationOf } from './tables/confirmation-rows.ts'
export { consolidationOf } from './tables/consolidation-rows.ts'
export { contactChangeOf } from './tables/contact-change-rows.ts'
export { eventOf } from './tables/event-rows.ts'
export { inactiveReportOf } from './tables/inactive-report-rows.ts'
export { readIncident } from './tables/incident-rows.ts'
export { linkOf } from './tables/link-rows.ts'
export { messageOf } from './tables/message-rows.ts'
export { openNote, sealNote } from './tables/note.ts'
export { possibleDuplicateOf } from './tables/possible-duplicate-rows.ts'
export { reviewOf } from './tables/review-rows.ts'
export { siteOf } from './tables/site-rows.ts'
export { staffMemberOf } from './tables/staff-rows.ts'
export { temporaryLoginOf } from './tables/temporary-login-rows.ts'
export { verificationOf } from './tables/verification-rows.ts'
export { together } from './together.ts'
export { typedName } from './typed-name.ts'
export { type CommitState, type Committed, inOneTransaction, NothingRecorded, type Unit } from './unit.ts'
export type { Vault } from './vault.ts'
export { versionsInForce } from './versions-in-force.ts'
export { pairIsHere, readPairs, WAITING } from './waiting-pairs.ts'

export { openWordingDraft, openWordingDrafts, wordingDraftForChange } from './wording-drafts.ts'
export {
  type PublishedWording,
  publishedWordings,
  wordingsInForce,
  wordsAsOf,
} from './wording-versions.ts'
export { writeNothing } from './write-nothing.ts'
