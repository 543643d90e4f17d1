export * from './birth-date.ts'
export { daysIn } from './calendar.ts'
export * from './compare-address.ts'
export * from './compare-contact.ts'
export * from './compare-name.ts'
export * from './deletions.ts'
export type { Agreement } from './duplicates/agreement.ts'
export type { AgreementNote, AgreementRow } from './duplicates/agreement-row.ts'
export {
  COMPARED_FIELDS,
  type Comparable,
  type ComparedField,
  type RecordNumber,
} from './duplicates/comparable.ts'
export { HOME_PARTS, type HomePart } from './duplicates/compare-home.ts'
export * from './duplicates/compare-pair.ts'
export { type NameShare, type NameShares, USUAL_SHARES } from './duplicates/name-shares.ts'
export { ASK, LIKELY } from './duplicates/weights.ts'
export * from './fold.ts'
export * from './interpretation.ts'
export * from './lookalikes.ts'
export { MONTH_NAMES } from './months.ts'
export * from './nicknames.ts'
export * from './particles.ts'
export * from './rank.ts'
export * from './search-keys.ts'
export * from './typed-query.ts'
export * from './why-matched.ts'
