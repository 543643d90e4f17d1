import { expect, test } from 'vitest'
import { noon } from '../verify/call-facts.fixture.ts'
import { AuditGroup } from './action-groups.ts'
import { AuditOutcome, auditViewed } from './audit-filter.ts'
import { decideExport } from './decide-export.ts'
import { entryReason } from './entry-words.ts'
import { readingWords } from './reading-words.ts'
import { touchesViewed } from './touches.ts'

test.each([
  [auditViewed({}, false, []).reason, 'Everything'],
  [
    auditViewed({ staffId: 's', what: 'links', outcome: 'refused', when: '7-days' }, true, []).reason,
    'One person, links and reminders, refused, the last 7 days, a further page',
  ],
  [auditViewed({ when: '2026-11-17', patientId: 'p' }, false, []).reason, 'On 2026-11-17, one patient'],
  [touchesViewed('p', false).reason, 'Who touched an account'],
  [
    decideExport({ id: 'x', format: 'csv', filter: { callId: 'c' }, count: 1_043, asked: '', fresh: true })
      .audit[0]?.reason,
    'CSV, for a spreadsheet, 1,043 entries, one call',
  ],
  ['again before:1279684', 'Went on after a break, from entry 1,279,684 on'],
  ['of-long-ago', 'Of-long-ago'],
])('%s is told as: %s', (reason = '', words) => {
  expect(readingWords(reason)).toBe(words)
})

test('every filter there is has words', () => {
  for (const what of AuditGroup.options) expect(readingWords(`what:${what}`)).not.toContain(':')
  for (const outcome of AuditOutcome.options) expect(readingWords(`outcome:${outcome}`)).not.toContain(':')
})

test('an entry of a look has its words, and a refused export why', () => {
  const event = { idx: 1, at: noon, actor: { kind: 'staff', id: 's' } } as const
  const clinic = { now: noon, timeZone: 'UTC' } as never
  expect(entryReason({ ...event, action: 'audit.viewed', outcome: 'done', reason: 'entry' }, clinic)).toBe(
    'One entry',
  )
  expect(
    entryReason(
      { ...event, action: 'audit.exported', outcome: 'refused', reason: 'too-many-entries' },
      clinic,
    ),
  ).toBe('Too many entries')
})
