import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

test('W3 the security page says of every table how long it is kept, and of no other', () => {
  const [, columns = ''] = read('packages/store/src/schema.ts').split('export interface Database {')
  const tables = [...columns.matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name)
  const [, section = ''] = read('docs/security.md').split('## How long what is kept')
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| '))
  const named = rows.flatMap((row) =>
    [...(row.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name),
  )
  expect(tables.length).toBeGreaterThan(40)
  expect(named.toSorted()).toEqual(tables.toSorted())
})
