import { z } from 'zod'
import { hours, minutes, seconds } from '../shared/instant.ts'
import type { ColumnMapping } from './column-mapping.ts'
import type { ImportColumn } from './mapping-faults.ts'

/** The way of a file that was sent from a screen, as far as it is not over. */
export const OpenImportState = z.enum(['receiving', 'received', 'checking', 'checked', 'running', 'paused'])
export type OpenImportState = z.infer<typeof OpenImportState>

/**
 * How it ended. `refused`: the file is not for us. `discarded`: put away before anything was taken. `stopped`: by hand,
 * after some was. `broken-off`: the file never came whole. `lapsed`: nobody went on within a day.
 */
export const EndedImportState = z.enum(['done', 'stopped', 'refused', 'discarded', 'broken-off', 'lapsed'])
export type EndedImportState = z.infer<typeof EndedImportState>
export type ImportState = OpenImportState | EndedImportState

export const ImportFormat = z.enum(['csv', 'tsv', 'fhir-ndjson', 'fhir-json'])
export type ImportFormat = z.infer<typeof ImportFormat>

const Count = z.int().min(0)
/** What a look through the whole file says would happen. */
export const ImportLook = z.strictObject({
  read: Count,
  added: Count,
  changed: Count,
  unchanged: Count,
  rejected: Count,
  /** Records that name a patient of an earlier line: the last line counts. */
  repeated: Count,
  passedOver: Count,
  /** What the first record of another kind is, e.g. `Observation`. */
  otherKind: z.string().max(64).optional(),
})
export type ImportLook = z.infer<typeof ImportLook>

/** What a run has done so far. */
export const ImportCount = z.strictObject({
  line: Count,
  read: Count,
  added: Count,
  changed: Count,
  unchanged: Count,
  rejected: Count,
})
export type ImportCount = z.infer<typeof ImportCount>

/** One file on its way into the directory. */
export type DirectoryImport = {
  id: string
  staffId: string
  state: ImportState
  /** As it was called where it came from, without its folders. */
  fileName: string
  /** Bytes. */
  size: number
  format?: ImportFormat
  columns: readonly ImportColumn[]
  mapping?: ColumnMapping
  /** The mapping is the one that was used for such a file before. */
  mappedBefore: boolean
  look?: ImportLook
  count?: ImportCount
  /** Bytes that arrived, or that were read so far. */
  reached: number
  /** Why it did not go on, in a sentence. */
  said?: string
  begunAt: number
  updatedAt: number
  startedAt?: number
  finishedAt?: number
}

/** One piece of a file that is sent, bytes: over a slow line it arrives well before a request has to be over. */
export const IMPORT_PIECE = 4 * 1024 * 1024
/** A file of which no piece came for so long will not come any more. */
export const UPLOAD_GIVEN_UP_AFTER = minutes(2)
/** Work that has said nothing for so long has nobody who does it any more. */
export const IMPORT_WORK_GONE_AFTER = seconds(30)
/** File and rejected lines hold what is on charts, and are kept no longer (S25). */
export const IMPORT_KEPT_FOR = hours(24)
/** So many rejected lines of one file are kept; all are counted. */
export const REJECTIONS_KEPT = 10_000
/** So many records are shown before an import. */
export const IMPORT_PREVIEW = 20
