import { expect, test } from 'vitest'
import { TOKEN } from '../test/open-portal.tsx'
import { takeToken } from './token.ts'

const take = (address: string) => {
  history.replaceState(null, '', address)
  const token = takeToken(location, history)
  return [token, location.pathname + location.hash]
}

test('S8 the token leaves the address and stays in memory', () => {
  expect(take(`/link#${TOKEN}`)).toEqual([TOKEN, '/link'])
})

test('what a mail program hangs on does no harm', () => {
  expect(take(`/link#${TOKEN}.`)).toEqual([TOKEN, '/link'])
})

test('a torn link is not the same as none', () => {
  expect(take('/link#k3J9vQ')).toEqual(['', '/link'])
  expect(take('/link')).toEqual([undefined, '/link'])
})
