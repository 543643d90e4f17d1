import type { Vault } from '../vault.ts'

const place = (rowId: string): string => `note:${rowId}`

/** A note beside a reason, for the column it is kept in; bound to its row, so that it cannot be moved to another. */
export const sealNote = (vault: Vault, rowId: string, note: string | undefined): string | null =>
  note === undefined ? null : vault.seal(note, place(rowId))

/** The note of a row, where it has one. */
export const openNote = (vault: Vault, rowId: string, sealed: string | null): string | undefined =>
  sealed === null ? undefined : vault.open(sealed, place(rowId))
