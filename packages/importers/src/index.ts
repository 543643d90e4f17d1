export { ColumnMapping } from './column-mapping.ts'
export type { ImportItem } from './import-item.ts'
export type { ImportRefusal, ImportRefusalCode } from './import-refusal.ts'
export { type ReadOptions, readPatients } from './read-patients.ts'
