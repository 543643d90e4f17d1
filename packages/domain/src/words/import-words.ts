import type {
  EndedImportState,
  ImportCount,
  ImportFormat,
  ImportLook,
  OpenImportState,
} from '../imports/directory-import.ts'

/** What each format is called. */
export const importFormatLabels: Record<ImportFormat, string> = {
  csv: 'a table (CSV)',
  tsv: 'a table with tabs (TSV)',
  'fhir-ndjson': 'FHIR R4, one resource on each line',
  'fhir-json': 'FHIR R4, one JSON document',
}

const number = (count: number): string => count.toLocaleString('en-US')
const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`

/** What a run did: “408 new, 2,971 changed, 27,791 unchanged, 34 rejected”. */
export const importCounts = ({
  added,
  changed,
  unchanged,
  rejected,
}: Pick<ImportCount, 'added' | 'changed' | 'unchanged' | 'rejected'>): string =>
  `${number(added)} new, ${number(changed)} changed, ${number(unchanged)} unchanged, ${number(rejected)} rejected`

/** How an import ended, in a sentence; what was taken over stays in every case. */
export function importEnd(state: EndedImportState, count?: ImportCount, said?: string): string {
  const sentences: Record<EndedImportState, string> = {
    done: count ? `Done: ${importCounts(count)}.` : 'Done.',
    stopped: count
      ? `Stopped by hand behind line ${number(count.line)}: ${importCounts(count)}. What is in stays in.`
      : 'Stopped by hand before the first record.',
    refused: said ?? 'The file is not for us.',
    discarded: 'Put away. Nothing was taken over.',
    'broken-off': 'The file never came whole. Nothing was taken over.',
    lapsed: count
      ? `Nobody went on within a day: ${importCounts(count)}. What is in stays in; the file is erased.`
      : 'Nobody went on within a day. Nothing was taken over; the file is erased.',
  }
  return sentences[state]
}

/** What is remarkable about a file that was looked through, a sentence each. */
export function lookRemarks({ read, rejected, repeated, passedOver, otherKind }: ImportLook): string[] {
  const other = `${counted(passedOver, 'record', 'records')} of another kind${otherKind ? ` (${otherKind})` : ''}`
  return [
    ...(read === 0 && passedOver === 0
      ? ['There are no patients in this file, only the names of its columns.']
      : []),
    ...(read === 0 && passedOver > 0 ? [`There are no patients in this file: ${other}.`] : []),
    ...(read > 0 && read === rejected ? ['Every line is rejected. Look whether the columns are right.'] : []),
    ...(repeated > 0
      ? [
          `${counted(repeated, 'line names', 'lines name')} a patient of an earlier line. Of two lines with one number the last counts.`,
        ]
      : []),
    ...(read > 0 && passedOver > 0 ? [`Passed over: ${other}.`] : []),
  ]
}

/** What is done now, beside the bar. */
export const importStateLabels: Record<OpenImportState, string> = {
  receiving: 'The file is arriving',
  received: 'The file is here',
  checking: 'The file is looked through; nothing is taken over yet',
  checked: 'Looked through; nothing is taken over yet',
  running: 'Records are taken over',
  paused: 'Paused; what is in stays in',
}

/** What is said once a step is done. */
export const importDone = {
  checking: 'The file is looked through. Nothing is taken over yet.',
  running: 'The import runs. You may leave this page; calls are not slowed.',
  paused: 'Paused. What is in stays in.',
  ended: 'Ended. The file is erased.',
} as const

/** Why a step came to no end by itself. */
export const importTrouble = {
  run: 'The import could not go on. What is in stays in. Look at Health, then go on.',
  check: 'The file could not be looked through. Nothing was taken over. Look at Health, then try again.',
} as const
