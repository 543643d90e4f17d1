import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const MOST = 300
/** Written by the router's plugin. */
const generated = 'apps/console/src/routeTree.gen.ts'

test('no file is longer than 300 lines', () => {
  const files = globSync('{apps,packages}/*/{src,test,tests,world}/**/*.{ts,tsx,cjs,css}', { cwd: root })
  expect(files.length).toBeGreaterThan(1_000)
  const long = files.filter(
    (file) => file !== generated && readFileSync(path.join(root, file), 'utf8').split('\n').length > MOST + 1,
  )
  expect(long).toEqual([])
})
