import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { firstLoadScripts, firstLoadSize } from './first-load.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

function built(manifest: object, files: Record<string, string> = {}): string {
  const dist = mkdtempSync(path.join(tmpdir(), 'built-'))
  made.push(dist)
  mkdirSync(path.join(dist, '.vite'))
  mkdirSync(path.join(dist, 'assets'))
  writeFileSync(path.join(dist, '.vite/manifest.json'), JSON.stringify(manifest))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(dist, name), text)
  return dist
}
const manifest = {
  'index.html': {
    file: 'assets/main.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['late.tsx'],
  },
  '_shared.js': { file: 'assets/shared.js', imports: ['index.html', '_deep.js'] },
  '_deep.js': { file: 'assets/deep.js' },
  'late.tsx': { file: 'assets/late.js', imports: ['_shared.js'] },
  'icon.svg': { file: 'assets/icon.svg' },
}

test('what comes with the first page counts once, what comes on demand does not', () => {
  expect(firstLoadScripts(built(manifest))).toEqual(['assets/main.js', 'assets/shared.js', 'assets/deep.js'])
})

test('a page that is imported at once counts with what it imports', () => {
  const withPage = {
    ...manifest,
    'late.tsx?part': { file: 'assets/page.js', imports: ['_own.js'] },
    '_own.js': { file: 'assets/own.js' },
  }
  expect(firstLoadScripts(built({ ...withPage, 'late.tsx': undefined }), ['late.tsx']).slice(3)).toEqual([
    'assets/page.js',
    'assets/own.js',
  ])
  expect(() => firstLoadScripts(built(manifest), ['moved.tsx'])).toThrow('moved.tsx')
})

test('the weight is that of all of them together', () => {
  const noise = (seed: number) => Array.from({ length: 4_000 }, (_, i) => Math.sin(seed + i * i)).join()
  const files = { 'assets/main.js': noise(1), 'assets/shared.js': noise(2), 'assets/deep.js': noise(3) }
  const whole = firstLoadSize(built(manifest, files))
  const alone = firstLoadSize(built({ only: { file: 'assets/main.js', isEntry: true } }, files))
  expect(whole).toBeGreaterThan(2.9 * alone)
})

test('a folder that was not built, or half of it, is an error', () => {
  expect(() => firstLoadSize(path.join(tmpdir(), 'not-there'))).toThrow('ENOENT')
  expect(() => firstLoadScripts(built({ a: { file: 'a.js', isEntry: true, imports: ['gone'] } }))).toThrow(
    'gone',
  )
})
