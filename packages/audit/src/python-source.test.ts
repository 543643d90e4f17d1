import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const script = path.resolve(import.meta.dirname, '../verify.py')

test('the Python verifier stays short enough to be read: 120 lines, standard library only', () => {
  const source = readFileSync(script, 'utf8')
  expect(source.trimEnd().split('\n').length).toBeLessThanOrEqual(120)
  const imports = source.match(/^(import|from) .*/gm)
  expect(imports).toEqual(['import base64, functools, hashlib, itertools, re, sys'])
})
