import type { Prepared } from './prepared.ts'

/** Records by their place, from 0 on: a list, or one that is kept packed and unpacks what is asked for. */
export interface PreparedRecords {
  readonly length: number
  at(place: number): Prepared | undefined
}
