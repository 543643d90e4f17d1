/** Why a whole file is not read at all. */
export type ImportRefusalCode =
  | 'empty'
  | 'wrong-name'
  | 'archive'
  | 'not-utf8'
  | 'not-text'
  | 'web-page'
  | 'xml'
  | 'name-and-content-differ'
  | 'first-record'
  | 'not-patients'
  | 'header'
  | 'mapping'

/** A closed code and one sentence that can be shown as it is. */
export type ImportRefusal = { code: ImportRefusalCode; sentence: string }

/** Builds the value; a file that is refused is an answer, not a crash, so nothing is thrown. */
export const refuseImport = (code: ImportRefusalCode, sentence: string): ImportRefusal => ({ code, sentence })
