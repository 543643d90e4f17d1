import { usualWeek, type Week } from '@portal-desk/domain'
import { expect, test } from 'vitest'
import { opening } from './opening.ts'

const zone = 'America/New_York'
const at = (day: string) => Date.parse(`2026-11-${day}Z`)

test('the door shuts at the end of the day, and opens again after the weekend', () => {
  expect(opening(usualWeek, zone, at('20T21:07'))).toEqual({ now: true, at: at('20T22:00') })
  expect(opening(usualWeek, zone, at('20T22:00'))).toEqual({ now: false, at: at('23T13:00') })
})

test('a clinic goes by its own hours, to the quarter', () => {
  const saturdays: Week = [null, null, null, null, null, null, { opens: 585, closes: 780 }]
  expect(opening(saturdays, zone, at('20T15:00'))).toEqual({ now: false, at: at('21T14:45') })
})
