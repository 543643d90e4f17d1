import type { DateOrder } from '@portal-desk/domain'
import { readChartDate } from './chart-date.ts'
import { MAX_TEXT, textFault } from './chart-text.ts'
import type { Fault } from './import-item.ts'

const PLAIN = /^[ -~]+$/

/** Reads the fields of one record and remembers the first thing that is wrong with any of them. */
export type FieldReader = {
  /** The text without outer spaces, line ends within it as one space; empty is absent. */
  text: (field: string, value: string | null | undefined) => string | undefined
  /** Any date that exists, such as the end of a period. */
  date: (field: string, value: string | undefined, order?: DateOrder) => string | undefined
  /** The same, but not after today: birth, death, a visit. */
  pastDate: (field: string, value: string | undefined, order?: DateOrder) => string | undefined
  reject: (field: string, reason: string) => void
  fault: () => Fault | undefined
}

/** @param today `YYYY-MM-DD`, the limit of `pastDate`; without it nothing is too late. */
export const fieldReader = (today?: string): FieldReader => {
  let first: Fault | undefined
  const reject = (field: string, reason: string) => {
    first ??= { field, reason }
  }
  const text: FieldReader['text'] = (field, value) => {
    if (value === null || value === undefined || value === '') return undefined
    // Nine cells of ten are plain ASCII and need no closer look.
    if (value.length <= MAX_TEXT && PLAIN.test(value)) return value.trim() || undefined
    const clean = value.replace(/[\t\r\n]+/g, ' ').trim()
    const fault = textFault(clean)
    if (fault) reject(field, fault)
    return clean === '' || fault ? undefined : clean
  }
  const dateUntil =
    (limit: string | undefined): FieldReader['date'] =>
    (field, value, order) => {
      const written = text(field, value)
      if (written === undefined) return undefined
      const result = readChartDate(written, order, limit)
      if ('date' in result) return result.date
      reject(field, result.fault)
      return undefined
    }
  return { text, date: dateUntil(undefined), pastDate: dateUntil(today), reject, fault: () => first }
}

/** A copy without the keys whose value is absent, as exact optional properties want it. */
export const present = <T extends object>(
  value: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
} => {
  const kept: Partial<T> = {}
  for (const key of Object.keys(value) as (keyof T)[]) {
    if (value[key] !== undefined) kept[key] = value[key]
  }
  return kept as never
}
