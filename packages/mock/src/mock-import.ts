import type { ColumnMapping, DirectoryImport, ImportColumn, ImportLook } from '@portal-desk/domain'

/** The columns of every table of the mock, as another system calls them. */
export const mockColumns: readonly ImportColumn[] = [
  { name: 'PAT_ID' },
  { name: 'LNAME' },
  { name: 'FNAME' },
  { name: 'DOB', slashed: true },
  { name: 'CITY' },
  { name: 'SSN', ssn: true },
]
export const mockMapping: ColumnMapping = {
  key: 'PAT_ID',
  mrn: 'PAT_ID',
  familyName: 'LNAME',
  givenNames: 'FNAME',
  birthDate: 'DOB',
  city: 'CITY',
}
export const mockLook: ImportLook = {
  read: 50_117,
  added: 408,
  changed: 2_971,
  unchanged: 46_704,
  rejected: 34,
  repeated: 0,
  passedOver: 0,
}
export const mockRejections = [
  { line: 312, field: 'PAT_ID', reason: 'It has no number of the patient.' },
  { line: 4_870, field: 'DOB', reason: '31 February 1968 is not a day.' },
  { line: 9_113, field: 'DOB', reason: '“5/4/2062” lies ahead.' },
  { line: 23_390, field: '', reason: 'This line has 9 columns where the first line has 14.' },
]

/** Where a run of the mock is, the so-many-eth part of it. */
export function goneThrough(one: DirectoryImport, part: number): void {
  const of = (count: number) => Math.round(count * part)
  const { read, added, changed, unchanged, rejected } = mockLook
  one.reached = of(one.size)
  one.count = {
    line: of(read) + 1,
    read: of(read),
    added: of(added),
    changed: of(changed),
    unchanged: of(unchanged),
    rejected: of(rejected),
  }
}
