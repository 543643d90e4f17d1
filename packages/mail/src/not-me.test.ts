import { describe, expect, test } from 'vitest'
import { each, read, wordsOf } from './test-samples.ts'

describe.each(each)('P9 $template in $language', ({ template, language }) => {
  const { text, html } = read(template, language)

  test('tells once whom to call if it was somebody else', () => {
    const ways =
      language === 'en'
        ? /(Was this not you\? Call us at|If th(?:is|at) was not you, call us at) \(503\) 555-0142/g
        : /(¿No fue usted\? Llámenos al|Si no fue usted, llámenos al) \(503\) 555-0142/g
    expect(text.match(ways)).toHaveLength(1)
    expect(wordsOf(html).match(ways)).toHaveLength(1)
  })

  test('promises no page that is not there', () => {
    expect(text).not.toMatch(/This wasn’t me|No fui yo|freezes|congelada/)
  })
})

test('notices say what to do now, in one sentence', () => {
  expect(read('password-changed', 'en').text).toContain(
    '\n\nIf this was not you, call us at (503) 555-0142 now.\n\n',
  )
  expect(read('signed-in-after-help', 'es').text).toContain(
    '\n\nSi no fue usted, llámenos al (503) 555-0142 ahora.\n\n',
  )
  expect(read('temporary-login', 'en').text).toContain(
    '\n\nIf that was not you, call us at (503) 555-0142 now. We will stop the code right away.\n\n',
  )
  expect(read('failed-verification', 'en').text).toContain(
    '\n\nIf that was not you, call us at (503) 555-0142.\n\n',
  )
})
