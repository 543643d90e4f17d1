import { expect, test } from 'vitest'
import { masked, newCall, verified, watch } from '../../test/samples.ts'
import { mayShow, viewOf } from './views.ts'

test('the call stands where its next step is', () => {
  expect(viewOf(newCall())).toBe('find')
  expect(viewOf(masked())).toBe('verify')
  expect(viewOf(verified())).toBe('fix')
  expect(viewOf(verified({ watch: watch() }))).toBe('watch')
  const { call } = newCall()
  expect(viewOf(verified({ call: { ...call, state: 'wrap-up' } }))).toBe('end')
})

test('a level that ran out leads back to the questions', () => {
  const { causes: _causes, ...rest } = verified({ level: { level: 'none', by: [] } })
  expect(viewOf(rest)).toBe('verify')
})

test('V3 why, fix and watch cannot be looked at before the caller has earned them', () => {
  for (const view of ['fix', 'watch'] as const) expect(mayShow(view, masked())).toBe(false)
  expect(mayShow('verify', newCall())).toBe(false)
})
