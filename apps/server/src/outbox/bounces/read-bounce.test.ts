import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FarAnswer, writeReport } from '../../mailbox/write-report.ts'
import { readBounce } from './read-bounce.ts'
import { mutatedReports } from './test-reports.ts'

const parts = {
  to: 'bounce.m1@portal.example.org',
  about: 'someone@far.example',
  original: Buffer.from('Subject: Hello\r\nMessage-ID: <m1@portal.example.org>\r\n\r\nText'),
  at: 1_800_000_000_000,
}
const read = (answer: FarAnswer) => readBounce(writeReport(answer, parts))
const status = (action: 'failed' | 'delayed' | 'delivered', code: string, said = '550 no') =>
  read({ kind: 'status', action, status: code, said })
const fields = (...lines: string[]) =>
  readBounce(
    Buffer.from(
      [
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Sorry.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.far.example',
        '',
        ...lines,
        '--b--',
        '',
      ].join('\r\n'),
    ),
  )

test.each([
  ['failed', '5.1.1', 'hard'],
  ['failed', '5.1.10', 'hard'],
  ['failed', '5.7.1', 'blocked'],
  ['failed', '5.2.2', 'soft'],
  ['failed', '4.4.7', 'soft'],
  ['failed', '5.1.8', 'soft'],
  ['delayed', '4.2.0', 'delayed'],
  ['delivered', '2.0.0', 'delivered'],
] as const)('M3 a report "%s %s" is told as %s', async (action, code, report) => {
  expect(await status(action, code)).toEqual({ report, status: code })
})

test('M3 a general code gives way to the closer one in the other server’s words', async () => {
  const told = await status('failed', '5.0.0', '550 5.1.1 <someone@far.example> user unknown')
  expect(told).toEqual({ report: 'hard', status: '5.1.1' })
  expect(await status('failed', '5.0.0', '550 no')).toEqual({ report: 'soft', status: '5.0.0' })
})

test('M3 a report without action says enough by its status; one without both says nothing', async () => {
  expect(await fields('Final-Recipient: rfc822; a@b.example', 'Status: 4.2.2')).toEqual({
    report: 'delayed',
    status: '4.2.2',
  })
  expect(await fields('Status: 5.1.1 (bad destination)')).toEqual({ report: 'hard', status: '5.1.1' })
  expect(await fields('Final-Recipient: rfc822; a@b.example')).toEqual({ ignored: 'not-a-report' })
  expect(await fields('Action: relayed', 'Status: 2.0.0')).toEqual({ ignored: 'not-a-report' })
})

test('M3 a mailbox that forwards to several: that one of them took it counts most', async () => {
  const both = ['Action: failed', 'Status: 5.1.1', '', 'Action: delivered', 'Status: 2.1.5']
  expect(await fields(...both)).toEqual({ report: 'delivered', status: '2.1.5' })
  const full = ['Action: failed', 'Status: 5.1.1', '', 'action:FAILED', 'STATUS:\t5.2.2']
  expect(await fields(...full)).toEqual({ report: 'soft', status: '5.2.2' })
})

test('a complaint is told apart, and that it was none after all', async () => {
  expect(await read({ kind: 'complaint' })).toEqual({ report: 'complaint' })
  const taken = writeReport({ kind: 'complaint' }, parts).toString().replace('abuse', 'not-spam')
  expect(await readBounce(Buffer.from(taken))).toEqual({ ignored: 'not-a-report' })
})

test('an out-of-office, a letter and noise are no bounce', async () => {
  expect(await read({ kind: 'auto-reply' })).toEqual({ ignored: 'auto-reply' })
  const letter = 'Subject: Hi\r\nContent-Type: text/plain\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n'
  expect(await readBounce(Buffer.from(letter))).toEqual({ ignored: 'not-a-report' })
  expect(await readBounce(Buffer.alloc(0))).toEqual({ ignored: 'not-a-report' })
  expect(await readBounce(Buffer.from([0, 255, 10, 13, 0]))).toEqual({ ignored: 'not-a-report' })
})

/** 50,000 on request: `BOUNCE_MUTATIONS=50000`. */
const RUNS = Number(process.env['BOUNCE_MUTATIONS'] ?? 1_000)

test(`M3 ${RUNS} mutated reports: none throws, each is a report of the list or nothing`, {
  timeout: RUNS * 20 + 30_000,
}, async () => {
  const known = ['hard', 'soft', 'blocked', 'delayed', 'delivered', 'complaint']
  const nothing = ['auto-reply', 'not-a-report', 'unreadable']
  await fc.assert(
    fc.asyncProperty(mutatedReports(parts), async (source) => {
      const told = await readBounce(source)
      if ('report' in told) {
        expect(known).toContain(told.report)
        if (told.status !== undefined) expect(told.status).toMatch(/^[245]\.\d{1,3}\.\d{1,3}$/)
      } else expect(nothing).toContain(told.ignored)
    }),
    { numRuns: RUNS },
  )
})
