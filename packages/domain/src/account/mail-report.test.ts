import { expect, test } from 'vitest'
import { DeliveryState } from './delivery-state.ts'
import { effectOfReport, MailReport } from './mail-report.ts'

const ended: DeliveryState[] = ['bounced', 'complained', 'suppressed', 'abandoned', 'cancelled']

test('M3 only a mailbox that does not exist marks the contact; a terminal bounce ends the link', () => {
  const after = (report: MailReport) => effectOfReport('handed-over', true, report)
  expect(after('hard')).toEqual({ to: 'bounced', endsLink: true, marksContact: true })
  expect(after('soft')).toEqual({ to: 'bounced', endsLink: true, marksContact: false })
  expect(after('blocked')).toMatchObject({ to: 'suppressed', endsLink: true, suppresses: 'blocked' })
  expect(after('complaint')).toMatchObject({ to: 'complained', endsLink: false, suppresses: 'complaint' })
  expect(after('delayed')).toEqual({ to: 'deferred', endsLink: false, marksContact: false })
  expect(after('delivered')).toEqual({ to: 'delivered', endsLink: false, marksContact: false })
})

test('M3 a report about a mail whose story has ended, or told twice, changes nothing', () => {
  for (const report of MailReport.options) {
    for (const state of ended) expect(effectOfReport(state, true, report)).toBeUndefined()
  }
  expect(effectOfReport('deferred', true, 'delayed')).toBeUndefined()
  expect(effectOfReport('delivered', true, 'delivered')).toBeUndefined()
})

test('M4 a receipt for a mail that our server has not taken is not believed; that it came back is', () => {
  for (const state of DeliveryState.options) {
    expect(effectOfReport(state, false, 'delivered')).toBeUndefined()
    expect(effectOfReport(state, false, 'delayed')).toBeUndefined()
  }
  expect(effectOfReport('sending', false, 'hard')).toMatchObject({ to: 'bounced' })
})
