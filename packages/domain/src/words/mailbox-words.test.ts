import { expect, test } from 'vitest'
import { mailboxWords } from './mailbox-words.ts'

test.each(Object.entries(mailboxWords))(
  'row 86 %s: two short sentences in each language, which claim nothing about what is on file',
  (_, { say }) => {
    for (const text of [say.en, say.es]) {
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(30)
      expect(text.match(/[.?](\s|$)/g)?.length).toBeLessThanOrEqual(2)
      expect(text).not.toMatch(/your address|su dirección|@/i)
    }
  },
)
