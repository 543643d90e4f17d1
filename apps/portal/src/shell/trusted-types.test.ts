import { expect, test } from 'vitest'
import { installTrustedTypes, textOnly } from './trusted-types.ts'

test('S6 the default policy lets text pass and refuses markup and script', () => {
  const created: unknown[] = []
  installTrustedTypes({ trustedTypes: { createPolicy: (name, rules) => created.push([name, rules]) } })
  expect(created).toEqual([['default', textOnly]])
  expect(textOnly.createHTML('plain & simple')).toBe('plain & simple')
  expect(() => textOnly.createHTML('<img src=x onerror=alert(1)>')).toThrow()
  expect(() => textOnly.createScript()).toThrow()
  expect(() => textOnly.createScriptURL()).toThrow()
})

test('a browser without such policies starts as well', () => {
  expect(() => installTrustedTypes({})).not.toThrow()
})
