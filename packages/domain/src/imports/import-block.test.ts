import { expect, test } from 'vitest'
import type { DirectoryImport, ImportState } from './directory-import.ts'
import { beginImportBlock, type ImportStep, importBlock } from './import-block.ts'

const look = { read: 3, added: 3, changed: 0, unchanged: 0, rejected: 0, repeated: 0, passedOver: 0 }
const one = (state: ImportState, over: Partial<DirectoryImport> = {}): DirectoryImport => ({
  id: 'import-0001',
  staffId: 'staff-kenji',
  state,
  fileName: 'a.csv',
  size: 1,
  columns: [],
  mappedBefore: false,
  look,
  reached: 0,
  begunAt: 0,
  updatedAt: 0,
  ...over,
})
const ready = { here: true, fresh: true }

test('T3 one file at a time, and S4 the own password before one is sent', () => {
  expect(beginImportBlock(true, true)).toEqual({ code: 'import-open' })
  expect(beginImportBlock(false, false)).toEqual({ code: 'reauthenticate' })
  expect(beginImportBlock(false, true)).toBeUndefined()
})

test('each step is possible where the file is, and nowhere else on its way', () => {
  const states = ['receiving', 'received', 'checking', 'checked', 'running', 'paused', 'done'] as const
  const possible = (step: ImportStep) => states.filter((state) => !importBlock(step, one(state), ready))
  expect(possible('send')).toEqual(['receiving'])
  expect(possible('check')).toEqual(['received', 'checked'])
  expect(possible('preview')).toEqual(['checked'])
  expect(possible('start')).toEqual(['checked', 'paused'])
  expect(possible('pause')).toEqual(['running'])
  expect(possible('end')).toEqual(states.filter((state) => state !== 'done'))
})

test('a file at another server is told so, but can be paused and ended from here', () => {
  const away = { here: false, fresh: true }
  expect(importBlock('start', one('checked'), away)).toEqual({ code: 'import-elsewhere' })
  expect(importBlock('pause', one('running'), away)).toBeUndefined()
  expect(importBlock('end', one('running'), away)).toBeUndefined()
})

test('S4 taking it over asks for the own password, and a file without patients is not taken over', () => {
  expect(importBlock('start', one('checked'), { here: true, fresh: false })).toEqual({
    code: 'reauthenticate',
  })
  const empty = one('checked', { look: { ...look, read: 2, rejected: 2 } })
  expect(importBlock('start', empty, ready)).toEqual({ code: 'import-empty' })
})
