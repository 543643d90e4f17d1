export { appendAudit, type Recorded } from './audit-log.ts'
export {
  logSize,
  publishedSize,
  storedCheckpoints,
  storedDetails,
  storedEntries,
  storedLeaves,
} from './audit-sources.ts'
export { carryOutChanges } from './changes/carry-out.ts'
export { LostRace, type Made } from './changes/hands.ts'
export { queueMessages } from './changes/message-changes.ts'
export { readCloseness } from './closeness.ts'
export { readContacts } from './contacts.ts'
export type { Actor, Context } from './context.ts'
export type { Db, Dialect, Store, Tx } from './dialect.ts'
export { foldContact } from './directory/contact-changes.ts'
export { importAuthorities } from './directory/import-authorities.ts'
export { type BatchCount, type Incoming, importBatch } from './directory/import-batch.ts'
export {
  type BareCallFacts,
  type House,
  hasRecord,
  NoSuchPatient,
  readCallFacts,
  readFacts,
} from './facts.ts'
export { type FaultKind, faultKindOf } from './faults.ts'
export { flagOf, openFlagOf } from './flags.ts'
export { mailPauseOf, openPauses, pausedProviders, providerHash, providerOf } from './mail-pauses.ts'
export { restrictedAmong } from './marks.ts'
export { migrate } from './migrations/migrate.ts'
export { NEAR_MISS_LIFE, readNearMisses, recordNearMiss } from './near-misses.ts'
export { newContactOf, readNewContact, whyHeld } from './new-contact.ts'
export { openStore, StoreRefused } from './open-store.ts'
export { claimKey, forgetShown, type Key, KeyReused, readAnswer, rememberAnswer } from './outcomes.ts'
export { inOwnTransaction, ownContext, type Records } from './own-transaction.ts'
export { readEventsOf } from './read-trail.ts'
export type * from './schema.ts'
export { findLookalikeIds } from './search/find-lookalike-ids.ts'
export { type FoundPatients, findPatientIds } from './search/find-patient-ids.ts'
export { replaceSearchKeys, writeSearchKeys } from './search/write-search-keys.ts'
export { allowAddress, type Suppression, suppressAddress, suppressionsOf } from './suppressions.ts'
export { accountOf } from './tables/account-rows.ts'
export { approvalOf } from './tables/approval-rows.ts'
export { callOf, callRow } from './tables/call-rows.ts'
export { confirmationOf } from './tables/confirmation-rows.ts'
export { contactChangeOf } from './tables/contact-change-rows.ts'
export { readIncident } from './tables/incident-rows.ts'
export { linkOf } from './tables/link-rows.ts'
export { messageOf } from './tables/message-rows.ts'
export { openNote } from './tables/note.ts'
export { temporaryLoginOf } from './tables/temporary-login-rows.ts'
export { verificationOf } from './tables/verification-rows.ts'
export { typedName } from './typed-name.ts'
export { type CommitState, type Committed, inOneTransaction, NothingRecorded, type Unit } from './unit.ts'
export type { Vault } from './vault.ts'
