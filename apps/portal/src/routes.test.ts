import { expect, test } from 'vitest'
import { pathOf, routeAt } from './routes.ts'

test('every page has an address that leads back to it', () => {
  const routes = [
    'sign-in',
    'doors',
    'forgot-password',
    'forgot-username',
    'sent',
    'link',
    'not-me',
    'confirm',
    'new-address',
    'not-for-me',
    'stop-change',
    'code',
    'account',
    'password',
  ] as const
  for (const route of routes) expect(routeAt(pathOf(route))).toBe(route)
})

test('a slash too many does no harm, and an unknown address is the front door', () => {
  expect(routeAt('/link/')).toBe('link')
  expect(routeAt('/constructor')).toBe('sign-in')
  expect(routeAt('')).toBe('sign-in')
})
