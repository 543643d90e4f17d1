import type { AuthorityOnChart, PatientRecord } from '@portal-desk/domain'
import type { ImportRefusal } from './import-refusal.ts'

/**
 * What a file gives, one after another. `line` is the line of the file, counted from 1, or for a FHIR
 * Bundle the number of the entry; `bytesRead` counts from the start of the file to the end of the item.
 */
export type ImportItem =
  | {
      kind: 'record'
      line: number
      record: PatientRecord
      /** SHA-256 in hex of the canonical record: equal hashes mean nothing changed. */
      hash: string
      /** The line is about a representative: for whom this person may act. */
      authority?: AuthorityOnChart
      bytesRead: number
    }
  | {
      kind: 'rejected'
      line: number
      /** Path in the resource or name of the column; empty when the line as a whole is wrong. */
      field: string
      /** A sentence for the person who mends the file. It may quote the value: never log it (S12). */
      reason: string
      bytesRead: number
    }
  /** Well-formed, but not a patient: `what` is its FHIR resource type. */
  | { kind: 'passed-over'; line: number; what: string; bytesRead: number }
  /** The whole file is not for us; always the only item. */
  | { kind: 'refused'; refusal: ImportRefusal; bytesRead: number }

/** One thing wrong with one line: where, and a sentence about it. */
export type Fault = { field: string; reason: string }

/** How a line names the site that a record belongs to: its codes and names, and where they stand. */
export type SaidSite = { field: string; words: string[] }

export type Mapped =
  | { record: PatientRecord; authority?: AuthorityOnChart; site?: SaidSite | undefined }
  | { fault: Fault }
