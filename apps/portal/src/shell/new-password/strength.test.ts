import { expect, test } from 'vitest'
import { lengthOf, strengthOf } from './strength.ts'

test('P1 length counts characters as a person sees them typed, after composition', () => {
  expect(lengthOf('e\u0301')).toBe(1)
  expect(lengthOf('🦊🦊')).toBe(2)
  expect(lengthOf(' a ')).toBe(3)
})

test('famous passwords, walks and repeats are easy to guess however long they are', () => {
  const easy = [
    'password',
    'Password123456!',
    'qwertyuiopasdfgh',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
  ]
  expect(easy.map(strengthOf)).toEqual(easy.map(() => 1))
})

test('words in a row become strong', () => {
  expect(strengthOf('')).toBe(0)
  expect(strengthOf('wet boots')).toBe(1)
  expect(strengthOf('wet boots by the late train')).toBe(4)
  expect(strengthOf('botas mojadas junto al tren')).toBe(4)
})

test('typing on never makes a passphrase weaker', () => {
  const phrase = 'wet boots by the late train'
  const steps = [...phrase].map((_char, i) => strengthOf(phrase.slice(0, i + 1)))
  expect(steps).toEqual([...steps].sort((a, b) => a - b))
})

test('hostile input takes no noticeable time to look at', () => {
  expect(strengthOf('aB3$'.repeat(512))).toBeLessThanOrEqual(4)
})
