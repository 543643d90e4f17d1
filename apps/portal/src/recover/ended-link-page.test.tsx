import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Answer } from '../api/endpoints.ts'
import { fakeServer } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press, TOKEN } from '../test/open-portal.tsx'

function openLink(link: Answer<'openLink'>, wanted: 'en' | 'es' = 'en') {
  const server = fakeServer()
  server.on('openLink', link)
  server.on('askForNewLink', { againAt: NINE + 5 * MINUTE })
  return { server, user: openPortal(server, `/link#${TOKEN}`, { wanted }) }
}
const read = () => screen.getByRole('main').textContent?.replaceAll('\u00a0', ' ')
const halfAnHour = 30 * MINUTE

test('an expired link says until when it worked, and one press asks for a new one', async () => {
  const { server, user } = openLink({
    state: 'expired',
    kind: 'reset',
    until: NINE - MINUTE,
    life: halfAnHour,
  })
  await heading('This link is too old')
  expect(read()).toContain('It worked until 8:59 am today. Links stop after 30 minutes to keep you safe.')
  expect(read()).toContain('Nothing has changed in your account.')
  await press(user, 'Email me a new link')
  await heading('Check your email')
  expect(server.bodies('askForNewLink')).toEqual([{ token: TOKEN, language: 'en' }])
  expect(read()).toContain('If this link belongs to an account')
  expect(read()).toContain('You can ask for another one at 9:05 am.')
})

test('a used link says when, and what to do if that was somebody else', async () => {
  openLink({ state: 'redeemed', kind: 'reset', at: NINE - 29 * MINUTE }, 'es')
  await heading('Este enlace ya se usó')
  expect(read()).toContain('Con él se eligió una contraseña hoy a las 8:31 a. m. Cada enlace sirve una vez.')
  expect(read()).toContain('¿No fue usted? Llámenos al (503) 555-0142 ahora.')
  expect(screen.getByRole('link', { name: 'Entrar' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Enviarme un enlace nuevo' })).toBeTruthy()
})

test('an older link names the mail to open by the time in its subject', async () => {
  openLink({ state: 'superseded', kind: 'invitation', newerAt: NINE - 19 * MINUTE })
  await heading('There is a newer link')
  expect(read()).toContain('We emailed you a newer link today at 8:41 am.')
  expect(read()).toContain('Open the email with 8:41 am in its subject line.')
})

test('a stopped link leads to the phone first', async () => {
  openLink({ state: 'revoked', kind: 'reset', at: NINE - MINUTE })
  await heading('This link was stopped')
  const call = screen.getByRole('link', { name: /^Call/ })
  expect(call.getAttribute('href')).toBe('tel:5035550142')
  expect(screen.getByRole('button', { name: 'Email me a new link' })).toBeTruthy()
})

test('a link closed by wrong dates says that the account is fine', async () => {
  openLink({ state: 'locked', kind: 'reset' })
  await heading('This link is closed')
  expect(read()).toContain('Your account is fine, and nothing has changed.')
  expect(screen.getByRole('button', { name: 'Email me a new link' })).toBeTruthy()
})

test('a torn link is told without asking the server, and a new one goes by name', async () => {
  const server = fakeServer()
  const user = openPortal(server, '/link#k3J9vQ')
  await heading('This link is not complete')
  expect(server.asked).toEqual([])
  await user.click(screen.getByRole('link', { name: 'Email me a new link' }))
  await waitFor(() => expect(location.pathname).toBe('/forgot-password'))
})

test('a link that nobody knows looks like a torn one', async () => {
  openLink({ state: 'unknown' })
  expect(await heading('This link is not complete')).toBeTruthy()
})

test('S8 a page that was loaded again has forgotten its link, and does not call the link itself broken', async () => {
  openPortal(fakeServer(), '/link')
  await heading('Open the email again')
  expect(read()).toContain('it was closed, or part of the link is missing')
  expect(screen.getByRole('link', { name: 'Email me a new link' })).toBeTruthy()
})
