import type { AnswerOf } from '@portal-desk/contract'
import type { consoleEndpoints as api } from './world.ts'

export type Mapping = NonNullable<NonNullable<AnswerOf<typeof api.getImport>['open']>['mapping']>
const HEADER = 'PAT_ID,LNAME,FNAME,BORN,TOWN,SSN'
/** Columns as no layout of ours knows them. */
export const mapping: Mapping = {
  mrn: 'PAT_ID',
  familyName: 'LNAME',
  givenNames: 'FNAME',
  birthDate: 'BORN',
  city: 'TOWN',
  dateOrder: 'month-day-year',
}
export const row = (n: number, over: { born?: string; town?: string; id?: string } = {}) =>
  [
    over.id ?? `M-${n}`,
    `Quillfeather${n}`,
    'Ana',
    over.born ?? '3/12/1984',
    over.town ?? 'Fallbrook',
    '999-12-1234',
  ].join(',')
/** A file with these rows. */
export const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`

/** Why a press was refused. */
export const code = (answer: { problem?: { refusal?: { code: string } | undefined } }) =>
  answer.problem?.refusal?.code

/** A thread of its own, on a busy machine. */
export const WAIT = { timeout: 20_000 }
