/** The tables of search; a database that has them fits the functions of this folder. */
export interface SearchSchema {
  search_key: SearchKeyRow
  name_term: NameTermRow
  name_del: NameDelRow
}

/** One way to find one patient; all columns are the primary key, so a look-up reads the index and nothing else. */
export interface SearchKeyRow {
  key: string
  term: string
  other: string
  /** `YYYYMMDD` as a number, unknown parts 00, unknown altogether 0. */
  dob: number
  patient: string
  /** c current, f former, p preferred. */
  kind: string
}

/** Every folded word of a name in use, and how many patients bear it. */
export interface NameTermRow {
  term: string
  n: number
}

/** What a name becomes with one or two letters left out: near names meet here. */
export interface NameDelRow {
  del: string
  term: string
}

export type SearchDialect = 'sqlite' | 'postgres'
