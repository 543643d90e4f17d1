import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { messageBytes, messageIdOf } from './message-bytes.ts'
import { outgoing, START, sender } from './test-outbox.ts'

test('M2 the Message-ID is made of the outbox row, and machines are told not to answer', async () => {
  const raw = (await messageBytes(outgoing('m1'), sender)).toString()
  const head = raw.slice(0, raw.indexOf('\r\n\r\n'))
  expect(head).toContain('\r\nMessage-ID: <m1@portal.aldercreek.example>')
  expect(head).toContain('\r\nAuto-Submitted: auto-generated')
  expect(head).toContain('\r\nX-Auto-Response-Suppress: All')
  expect(head).toContain('Content-Language: en\r\n')
  expect(head).toContain('\r\nTo: m1@patients.example')
  expect(head).not.toMatch(/X-Mailer|nodemailer/i)
})

test('T4 two tries of one row are the same bytes, and two rows are not', async () => {
  const bytes = (id: string) => messageBytes(outgoing(id), sender)
  expect((await bytes('m1')).equals(await bytes('m1'))).toBe(true)
  expect((await bytes('m1')).equals(await bytes('m2'))).toBe(false)
})

test('what arrives is what was written: subject, both parts, the time of queueing', async () => {
  const mail = outgoing('m1')
  const read = await simpleParser(await messageBytes(mail, sender))
  expect(read.subject).toBe(mail.subject)
  expect(read.text?.trim()).toBe(mail.text.trim())
  expect((read.html || '').trim()).toBe(mail.html.trim())
  expect(read.date?.getTime()).toBe(START)
  expect(read.from?.value).toEqual([{ name: 'Alder Creek Health', address: 'portal@aldercreek.example' }])
})

test('it travels in short ASCII lines', async () => {
  const raw = (await messageBytes(outgoing('m1'), sender)).toString('latin1')
  expect(raw).not.toMatch(/[^\t\r\n -~]|[^\r]\n/)
  expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998)
})

test('M6 a hostile sender name or subject adds no header and no recipient', async () => {
  const hostile = 'Care"\r\nBcc: everyone@example.org\r\n\r\nHello'
  const raw = (
    await messageBytes(outgoing('m1', { subject: hostile }), { ...sender, name: hostile })
  ).toString()
  const read = await simpleParser(raw)
  expect(read.bcc).toBeUndefined()
  expect(read.headers.has('bcc')).toBe(false)
  expect([...read.headers.keys()].sort()).toEqual(
    [...(await simpleParser(await messageBytes(outgoing('m1'), sender))).headers.keys()].sort(),
  )
  expect(read.from?.value[0]?.address).toBe('portal@aldercreek.example')
})

test('M6 an id that could end a header is refused', () => {
  expect(() => messageIdOf('1>\r\nBcc: x@example.org', 'h')).toThrow(RangeError)
})
