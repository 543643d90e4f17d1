import { minutes } from '@portal-desk/domain'
import { expect, test } from 'vitest'
import { createFaultWatch } from './fault-watch.ts'

test('SERVICE_OUTAGE people are counted once each, for a quarter of an hour, and only for what is our fault', () => {
  let now = 1_000_000
  const watch = createFaultWatch(() => now)
  watch.note('ip:a', 'database-down')
  watch.note('ip:a', 'unexpected')
  watch.note('ip:b', 'busy')
  watch.note('ip:c', 'validation')
  watch.note('ip:d', 'rate')
  expect(watch.people()).toBe(2)
  now += minutes(14)
  watch.note('ip:b', 'busy')
  now += minutes(1)
  expect(watch.people()).toBe(1)
  now += minutes(15)
  expect(watch.people()).toBe(0)
})

test('SERVICE_OUTAGE a flood from everywhere does not fill the memory', () => {
  const watch = createFaultWatch(() => 5)
  for (let i = 0; i < 5_000; i++) watch.note(`ip:${i}`, 'unexpected')
  expect(watch.people()).toBe(1_000)
})
