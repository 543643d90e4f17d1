import type { Agreement } from './agreement.ts'
import type { ComparedField } from './comparable.ts'
import type { HomePart } from './compare-home.ts'

/** What is weighed by a table: the rows but home and family, and the parts of a home. */
export type WeighedField = Exclude<ComparedField, 'home' | 'family'> | HomePart

/** Bits for or against by how far a field agrees; what is not named says nothing. */
export type FieldBits = Partial<Record<WeighedField, Partial<Record<Agreement, number>>>>
