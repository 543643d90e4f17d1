import type { Agreement } from './agreement.ts'
import type { ComparedField } from './comparable.ts'
import type { HomeAgreement } from './compare-home.ts'

/** One field of a comparison, as a person reads it. */
export interface AgreementRow {
  field: ComparedField
  /** Whether the first record has the field. */
  a: boolean
  /** Whether the second record has it. */
  b: boolean
  agreement: Agreement
  /** Points for (above 0) or against, in whole tenths. */
  weight: number
  note?: AgreementNote
  /** Of a home, how far each part agrees. */
  parts?: HomeAgreement
}

/** What a person should know beside the agreement. */
export type AgreementNote =
  | 'common-name'
  | 'rare-name'
  | 'common-slip'
  | 'second-name-on-one-side'
  | 'perhaps-twins'
  | 'shared-by-households'
  | 'says-nothing'
  | 'perhaps-moved'
  | 'perhaps-married'
  | 'taken-off'
