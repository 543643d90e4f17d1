import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { fakeServer } from '../test/fake-server.ts'
import { heading, openPortal, press, TOKEN } from '../test/open-portal.tsx'

test('a page that throws leaves the phone on the screen and can be loaded again', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const server = fakeServer()
  server.on('openLink', { state: 'live', kind: 'reset', until: 1, triesLeft: 5 })
  server.on('checkBirthDate', { result: 'right', username: 'mdelgado52', least: 15, most: 256 })
  // A rule of a server that is newer than this page.
  const fetch = ((path: string, init: RequestInit) =>
    path === '/api/links/password'
      ? Promise.resolve(Response.json({ result: 'refused', rule: 'new' }))
      : server.fetch(path, init)) as typeof server.fetch
  const user = openPortal({ ...server, fetch }, `/link#${TOKEN}`)
  await heading('When were you born?')
  for (const [label, text] of [
    ['Month', '3'],
    ['Day', '4'],
    ['Year', '1962'],
  ] as const)
    await user.type(screen.getByLabelText(label), text)
  await press(user, 'Continue')
  await heading('Choose a password')
  await user.type(screen.getByLabelText('New password'), 'wet boots{Enter}')
  expect(await heading('Our computer has a problem')).toBe(document.activeElement)
  expect(screen.getByRole('button', { name: 'Load again' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '(503) 555-0142' })).toBeTruthy()
  told.mockRestore()
})
