import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { forbiddenIn } from './forbidden-code.ts'

/** A migration that ran is never changed; its triggers are named after tables of a list of its own. */
const kept = ['packages/store/src/migrations/audit-tables.ts']
const root = path.resolve(import.meta.dirname, '../../..')

describe('S21 K2 what no file of the product may hold', () => {
  test.each([
    ['eval(said)', 'text run as code'],
    ['const f = new Function(said)', 'text run as code'],
    ['setTimeout("go()", 5)', 'a timer with text'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    ['window.setInterval(`go(${n})`, 5)', 'a timer with text'],
    ['sql.raw(said)', 'sql.raw of what is no constant'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    ['sql.raw(`select ${said}`)', 'sql.raw of what is no constant'],
    ['const id = Math.random()', 'Math.random'],
    ["import { exec } from 'node:child_process'", 'a shell'],
    ['spawn(command, { shell: true })', 'a shell'],
    ['page.innerHTML = said', 'HTML written as text'],
    ["page.insertAdjacentHTML('beforeend', said)", 'HTML written as text'],
    ['const p = /^(a+)+$/', 'a pattern that can hang'],
    ['const p: RegExp = /\\s+$/', 'a pattern that can hang'],
  ])('is seen: %s', (code, what) => {
    expect(forbiddenIn('planted.ts', `\n${code}`)).toEqual([expect.stringMatching(`^2: (S21|K2) ${what}`)])
  })

  test.each([
    'setTimeout(() => go(), 5)',
    'sql.raw(KEPT)',
    "const bytes = pg ? 'bytea' : 'blob'\nsql.raw(bytes)",
    "import { execFile, spawn } from 'node:child_process'",
    'spawn(command, { shell: false })',
    'const p = /^[a-z]{2,4}$/i.exec(said)',
  ])('is not mistaken for it: %s', (code) => {
    expect(forbiddenIn('planted.ts', code)).toEqual([])
  })

  test('and none does', { timeout: 120_000 }, () => {
    const files = globSync('{apps,packages}/*/src/**/*.{ts,tsx,mjs,cjs}', { cwd: root }).filter(
      (file) => !/\.test\.|\.fixture\.|\/test\/|\/test-[a-z-]+\.ts$/.test(file) && !kept.includes(file),
    )
    expect(files.length).toBeGreaterThan(500)
    const found = files.flatMap((file) =>
      forbiddenIn(file, readFileSync(path.join(root, file), 'utf8')).map((what) => `${file}:${what}`),
    )
    expect(found).toEqual([])
  })
})
