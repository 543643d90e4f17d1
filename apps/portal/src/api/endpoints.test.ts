import { portalEndpoints } from '@portal-desk/contract'
import { expect, test } from 'vitest'
import { wires } from './endpoints.ts'

test('every route is reached as the contract says', () => {
  const expected = Object.fromEntries(
    Object.entries(portalEndpoints).map(([name, { method, path, key }]) => [name, { method, path, key }]),
  )
  expect(wires).toEqual(expected)
})
