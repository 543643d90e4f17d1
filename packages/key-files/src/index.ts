export { KeyFileRefused, makeFolder, readOrMakeKey } from './key-file.ts'
