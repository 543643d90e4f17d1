import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createVault } from '../../crypto.ts'
import { createVerp } from './verp.ts'

const vault = createVault(Buffer.alloc(32, 7), () => 1_800_000_000_000)
const verp = createVerp(vault, 'portal.example.org')

test('M3 an address of ours names its mail, whatever the case of the domain', () => {
  const id = vault.newId()
  expect(verp.idOf(verp.returnPath(id))).toBe(id)
  expect(verp.idOf(verp.returnPath(id).replace('portal.example.org', 'Portal.EXAMPLE.org'))).toBe(id)
  expect(verp.returnPath(id).indexOf('@')).toBeLessThanOrEqual(64)
})

test('M3 another mail’s hash, another clinic’s key, another domain: not ours', () => {
  const [id, other] = [vault.newId(), vault.newId()]
  const foreign = createVerp(
    createVault(Buffer.alloc(32, 8), () => 1),
    'portal.example.org',
  )
  const [, , mac] = /^bounce\.([^.]+)\.([^@]+)@/.exec(verp.returnPath(other)) ?? []
  expect(verp.idOf(`bounce.${id}.${mac}@portal.example.org`)).toBeUndefined()
  expect(verp.idOf(foreign.returnPath(id))).toBeUndefined()
  expect(verp.idOf(verp.returnPath(id).replace('portal', 'portal2'))).toBeUndefined()
  expect(verp.idOf(`bounce.${id}.@portal.example.org`)).toBeUndefined()
})

test('M3 one character changed anywhere, or any other text: not ours', () => {
  const good = verp.returnPath('row-1')
  fc.assert(
    fc.property(fc.nat(good.length - 20), fc.string({ minLength: 1, maxLength: 1 }), (i, c) => {
      const bad = good.slice(0, i) + c + good.slice(i + 1)
      if (bad !== good) expect(verp.idOf(bad)).toBeUndefined()
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(verp.idOf(text)).toBeUndefined()
    }),
  )
})
