import { expect, test } from 'vitest'
import { createPigeonhole } from './pigeonhole.ts'

const mail = (subject: string) => ({
  receivedAt: 0,
  messageId: '',
  from: { name: '', address: '' },
  to: [],
  subject,
  preview: '',
  text: '',
  html: '',
  headers: {},
  source: Buffer.alloc(0),
})

test('the newest stands first, and beyond the capacity the oldest goes', () => {
  const mails = createPigeonhole(3)
  for (const subject of ['a', 'b', 'c', 'd', 'e']) mails.add(mail(subject))
  expect(mails.all().map(({ subject }) => subject)).toEqual(['e', 'd', 'c'])
  expect(mails.find('1')).toBeUndefined()
  expect(mails.find('5')?.subject).toBe('e')
})
