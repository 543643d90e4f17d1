import type { Context } from '@portal-desk/store'
import { expect, test } from 'vitest'
import { HeldCounts } from './held-counts.ts'

const from = (client: string, id = 'console-visitor'): Context => ({
  now: 0,
  actor: { kind: 'system', id },
  request: `r-${client}`,
  client,
})

test('T13 a flood from everywhere is a few lines, and none of it is lost', () => {
  const held = new HeldCounts()
  for (let i = 0; i < 5_000; i++) held.add('rate', 7, from(`ip:${i % 1_000}`))
  const lines = held.take()
  expect(lines.length).toBeLessThanOrEqual(33)
  expect(lines.reduce((sum, { count }) => sum + count, 0)).toBe(5_000)
  expect(lines.find(({ context }) => context.client === 'many')?.context.actor.id).toBe('many')
  expect(held.take()).toEqual([])
})

test('T13 counts keep apart who, where, why and when; the running minute stays until it is over', () => {
  const held = new HeldCounts()
  held.add('rate', 7, from('a'))
  held.add('rate', 7, from('b'))
  held.add('rate', 7, from('a', 'marta'))
  held.add('no-token', 7, from('a'))
  held.add('rate', 8, from('a'))
  held.add('rate', 7, from('a'))
  expect(held.take(8).map(({ count }) => count)).toEqual([2, 1, 1, 1])
  const rest = held.take()
  expect(rest).toMatchObject([{ minute: 8, count: 1 }])
  held.add('rate', 8, from('a'))
  held.giveBack(rest)
  expect(held.take()).toMatchObject([{ count: 2 }])
})
