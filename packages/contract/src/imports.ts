import {
  ColumnMapping,
  EndedImportState,
  IMPORT_PIECE,
  ImportColumn,
  ImportCount,
  ImportFormat,
  ImportLook,
  OpenImportState,
} from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint, FileBody } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

const forImporters = { app: 'console', access: { right: 'import' } } as const
const OfImport = z.strictObject({ importId: Id })
const Done = z.strictObject({ done: z.string() })

/** A file on its way into the directory, as far as it is not over. */
export const OpenImport = z.strictObject({
  id: Id,
  state: OpenImportState,
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
  /** A colleague’s short name. */
  by: z.string(),
  mine: z.boolean(),
  /** The server that answers has the file. */
  here: z.boolean(),
  begunAt: At,
  startedAt: At.optional(),
  /** Bytes that arrived, or that were read so far. */
  reached: z.int(),
  format: ImportFormat.optional(),
  /** Of a table: the names in its first line. */
  columns: z.array(ImportColumn),
  /** Of a table: what was chosen, or what its columns seem to be. */
  mapping: ColumnMapping.optional(),
  /** The mapping is the one that was used for such a file before. */
  mappedBefore: z.boolean(),
  look: ImportLook.optional(),
  count: ImportCount.optional(),
  /** Why it did not go on by itself. */
  said: z.string().optional(),
})
export type OpenImport = z.infer<typeof OpenImport>

/** The import that is open, if one is. */
export const getImport = endpoint({
  ...forImporters,
  method: 'GET',
  path: '/api/imports/open',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    /** The largest file that is taken, bytes. */
    mostBytes: z.int(),
    open: OpenImport.optional(),
  }),
})

/** An import that ended, as a row. */
export const EndedImport = z.strictObject({
  id: Id,
  fileName: z.string(),
  by: z.string(),
  begunAt: At,
  state: EndedImportState,
  /** How it ended, in a sentence with its counts. */
  says: z.string(),
  rejected: z.int(),
  /** The rejected lines can still be read. */
  linesKept: z.boolean(),
})
export type EndedImport = z.infer<typeof EndedImport>

/** Imports that ended, the newest first, a page at a time. */
export const listImports = endpoint({
  ...forImporters,
  method: 'GET',
  path: '/api/imports/after/:importId',
  /** `beginning`, or the last row that was read. */
  params: OfImport,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    rows: z.array(EndedImport),
    /** The row behind which the next page begins; absent where nothing follows. */
    next: Id.optional(),
  }),
})

/** Says that a file will be sent, one at a time and with the own password first (S4, S25); its pieces follow. */
export const beginImport = endpoint({
  ...forImporters,
  method: 'POST',
  path: '/api/imports',
  params: Nothing,
  body: z.strictObject({
    /** As it is called where it comes from; what stands before the last slash is dropped. */
    fileName: z.string().min(1).max(255),
    /** Bytes. */
    size: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
  }),
  answer: z.strictObject({ importId: Id }),
})

/**
 * One piece of the file, in order. Its place is its key: a piece that comes twice is taken once (T2). With the last one
 * the file is looked at, and what is not for us is refused in a sentence and erased (S25).
 */
export const sendImportPiece = endpoint({
  ...forImporters,
  method: 'POST',
  takes: { bytes: IMPORT_PIECE },
  key: false,
  path: '/api/imports/:importId/pieces/:offset',
  /** Where in the file the piece begins, bytes. */
  params: OfImport.extend({ offset: z.string().regex(/^\d{1,15}$/) }),
  body: z.strictObject({ file: FileBody }),
  answer: z.strictObject({
    state: z.enum(['receiving', 'received', 'refused']),
    /** Bytes that are here. */
    reached: z.int(),
    /** Why it is refused. */
    says: z.string().optional(),
  }),
})

/** Looks through the whole file and takes nothing over; of a table, by this mapping, which is kept for the next such file. */
export const checkImport = endpoint({
  ...forImporters,
  method: 'POST',
  path: '/api/imports/:importId/check',
  params: OfImport,
  body: z.strictObject({ mapping: ColumnMapping.optional() }),
  answer: Done,
})

/** The first records as they would be kept: a view of records, which is entered before it leaves (T1). */
export const previewImport = endpoint({
  ...forImporters,
  method: 'GET',
  path: '/api/imports/:importId/preview',
  params: OfImport,
  body: Nothing,
  answer: z.strictObject({
    rows: z.array(
      z.strictObject({
        line: z.int(),
        did: z.enum(['new', 'changed', 'unchanged']),
        mrn: z.string(),
        name: z.string(),
        /** The surname before. */
        was: z.string().optional(),
        /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
        birthDate: z.string().optional(),
        town: z.string().optional(),
      }),
    ),
  }),
})

/** Takes the file over, or goes on where it was paused; the own password first (S4). */
export const startImport = endpoint({
  ...forImporters,
  method: 'POST',
  path: '/api/imports/:importId/start',
  params: OfImport,
  body: Nothing,
  answer: Done,
})

/** Stops between two records until somebody goes on; what is in stays in. */
export const pauseImport = endpoint({
  ...forImporters,
  method: 'POST',
  path: '/api/imports/:importId/pause',
  params: OfImport,
  body: Nothing,
  answer: Done,
})

/** Ends it and erases the file; what is in stays in. */
export const endImport = endpoint({
  ...forImporters,
  method: 'POST',
  path: '/api/imports/:importId/end',
  params: OfImport,
  body: Nothing,
  answer: Done,
})

/** Lines that stayed out, in their order, a page at a time. A reason may quote the line: that it was read is entered. */
export const listRejections = endpoint({
  ...forImporters,
  method: 'GET',
  path: '/api/imports/:importId/rejections/after/:place',
  /** `beginning`, or where the page before ended. */
  params: OfImport.extend({ place: z.string().regex(/^(beginning|\d{1,15}-[01])$/) }),
  body: Nothing,
  answer: z.strictObject({
    rows: z.array(z.strictObject({ line: z.int(), field: z.string(), reason: z.string() })),
    next: z.string().optional(),
  }),
})

/** The same as a file: line, field and reason, never the line itself (S25); the own password first (S4, S11). */
export const exportRejections = endpoint({
  ...forImporters,
  method: 'POST',
  path: '/api/imports/:importId/rejections/export',
  params: OfImport,
  body: Nothing,
  answer: z.strictObject({ fileName: z.string(), csv: z.string(), rows: z.int(), more: z.boolean() }),
})
