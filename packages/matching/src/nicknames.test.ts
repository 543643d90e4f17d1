import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { areNicknames, nicknamesOf } from './nicknames.ts'

test('nicknames hold in both directions and one step only', () => {
  expect(nicknamesOf('Peggy')).toContain('margaret')
  expect(nicknamesOf('margaret')).toContain('peggy')
  expect(nicknamesOf('peggy')).not.toContain('maggie')
  expect(areNicknames('Lupe', 'Guadalupe')).toBe(true)
  expect(areNicknames('pepe', 'José')).toBe(true)
  expect(areNicknames('peggy', 'peggy')).toBe(false)
  expect(nicknamesOf('xyzzy')).toEqual([])
})

test('the table is symmetric throughout', () => {
  for (const name of ['elizabeth', 'william', 'francisco', 'alex', 'pat', 'beto']) {
    for (const other of nicknamesOf(name)) expect(nicknamesOf(other), other).toContain(name)
  }
})

test('how much of a public list it covers is printed and does not fall', () => {
  const file = path.resolve(import.meta.dirname, '../../../../shared/data/nicknames/names.csv')
  if (!existsSync(file)) {
    console.log('nicknames: ../shared/data is missing, coverage not measured')
    if (process.env['CI']) throw new Error('../shared/data/nicknames/names.csv is missing')
    return
  }
  const pairs = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
  const known = pairs.filter(([name = '', , nickname = '']) => areNicknames(name, nickname)).length
  console.log(`nicknames: ${known} of ${pairs.length} pairs of the public list are in our table`)
  expect(known / pairs.length).toBeGreaterThan(0.23)
})
