import { type DateOrder, monthName } from '@portal-desk/domain'
import { daysIn } from '@portal-desk/matching'
import { quoted } from './chart-text.ts'

export type DateResult = { date: string } | { fault: string }

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** Whether day and month of a date can be told apart by its order alone. */
export const canBeReadTwoWays = (written: string): boolean => SLASHED.test(written)

const check = (written: string, year: string, month?: string, day?: string): DateResult => {
  if (Number(year) < 1800) return { fault: `${quoted(written)}: the year ${year} is too long ago.` }
  if (month === undefined) return { date: year }
  const name = monthName(Number(month), 'en')
  if (!name) return { fault: `${quoted(written)} has no month ${Number(month)}.` }
  const mm = month.padStart(2, '0')
  if (day === undefined) return { date: `${year}-${mm}` }
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) {
    return { fault: `${Number(day)} ${name} ${year} is not a day.` }
  }
  return { date: `${year}-${mm}-${day.padStart(2, '0')}` }
}

/**
 * Reads a date as charts write it, whole or in part, down to a FHIR `date`. A time behind it is dropped:
 * the day counts as it is written, in its own time zone.
 *
 * @param written `1984-03-12`, `1984-03`, `1984`, `19840312`, `1984-03-12T08:00:00Z`; with an order `3/12/1984`
 * @param today `YYYY-MM-DD`; a date after it is a fault. Without it nothing is too late
 */
export const readChartDate = (written: string, order: DateOrder = 'iso', today?: string): DateResult => {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.*)?)?)?$/.exec(written)
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(written)
  const slashed = SLASHED.exec(written)
  let result: DateResult
  const parts = iso ?? packed
  if (parts) {
    result = check(written, parts[1] ?? '', parts[2], parts[3])
  } else if (slashed && order === 'iso') {
    const hint = 'name the order of day and month in the mapping'
    return { fault: `${quoted(written)} can be read in two ways; ${hint}.` }
  } else if (slashed) {
    const [, a = '', b = '', year = ''] = slashed
    result = order === 'month-day-year' ? check(written, year, a, b) : check(written, year, b, a)
  } else {
    return { fault: `${quoted(written)} is not a date.` }
  }
  if ('date' in result && today !== undefined && result.date > today) {
    return { fault: `${quoted(written)} lies ahead.` }
  }
  return result
}
