import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const src = path.resolve(import.meta.dirname, '..')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
const read = (file: string) => readFileSync(path.join(src, file), 'utf8')
const sheets = files.filter((file) => file.endsWith('.css')).map((file) => ({ file, css: read(file) }))
const code = files
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
  .map((file) => ({ file, text: read(file) }))

/** Class names that a sheet gives a look; those of libraries and of other sheets are left out. */
function classesIn(css: string): string[] {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/:global\([^)]*\)/g, '')
  const heads = [...selectors.matchAll(/([^{}]+)\{/g)].map(([, head = '']) => head)
  const names = heads.flatMap((head) =>
    [...head.matchAll(/\.([A-Za-z]\w*)(?![\w-])/g)].map(([, name = '']) => name),
  )
  return [...new Set(names)].filter((name) => name !== 'mantine')
}
const importersOf = (sheet: string) => code.filter(({ text }) => text.includes(`/${path.basename(sheet)}'`))
/** Named, or looked up by a state whose names stand in the same file. */
const names = (text: string, name: string): boolean =>
  text.includes(`['${name}']`) || (/\[(cell\.)?state\]/.test(text) && new RegExp(`\\b${name}\\b`).test(text))

test('every class of a module is used by a file that takes it in', () => {
  const dead = sheets
    .filter(({ file }) => file.endsWith('.module.css'))
    .flatMap(({ file, css }) =>
      classesIn(css)
        .filter((name) => !importersOf(file).some(({ text }) => names(text, name)))
        .map((name) => `${file} .${name}`),
    )
  expect(dead).toEqual([])
})

test('every class of the shared sheets is used somewhere', () => {
  const dead = sheets
    .filter(({ file }) => !file.endsWith('.module.css'))
    .flatMap(({ file, css }) =>
      classesIn(css)
        .filter((name) => !code.some(({ text }) => new RegExp(`['"\`\\s{]${name}['"\`\\s}]`).test(text)))
        .map((name) => `${file} .${name}`),
    )
  expect(dead).toEqual([])
})
