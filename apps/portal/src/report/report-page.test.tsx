import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Answer } from '../api/endpoints.ts'
import { fakeServer } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press, TOKEN } from '../test/open-portal.tsx'

const read = () => screen.getByRole('main').textContent?.replaceAll('\u00a0', ' ')

function open(told: Answer<'openReport'>, wanted: 'en' | 'es' = 'en') {
  const server = fakeServer()
  server.on('openReport', told)
  server.on('reportNotMe', { result: 'frozen' })
  return { server, user: openPortal(server, `/not-me#${TOKEN}`, { wanted }) }
}
const ready = { state: 'ready', template: 'reset', at: NINE - 29 * MINUTE } as const

test('says what the mail told of and what freezing does, and freezes when it is said twice, never before', async () => {
  const { server, user } = open(ready)
  await heading('Was this not you?')
  expect(read()).toContain('Today at 8:31 am: we emailed you a link to choose a password.')
  expect(read()).toContain('not even you, until you call us.')
  await press(user, 'Freeze my sign-in')
  await heading('Freeze it now?')
  expect(server.bodies('reportNotMe')).toEqual([])
  await press(user, 'Yes, freeze it')
  await heading('Your sign-in is frozen')
  expect(server.bodies('reportNotMe')).toEqual([{ token: TOKEN }])
  expect(screen.getByRole('link', { name: /^Call/ }).getAttribute('href')).toBe('tel:5035550142')
  expect(location.hash).toBe('')
})

test('whoever did it changes nothing, and is told so', async () => {
  const { server, user } = open({ ...ready, template: 'temporary-login' }, 'es')
  await heading('¿No fue usted?')
  expect(read()).toContain('Hoy a las 8:31 a. m.: la recepción dio un código para su cuenta.')
  await press(user, 'Fui yo. No cambiar nada')
  await heading('Gracias')
  expect(server.bodies('reportNotMe')).toEqual([])
})

test.each([
  ['over', 'This link is too old'],
  ['unknown', 'This link does not work'],
] as const)(
  'a link that is %s says that nothing has changed, and leads to the phone',
  async (state, title) => {
    open({ state })
    await heading(title)
    expect(read()).toContain('Nothing has changed.')
    expect(screen.getByRole('link', { name: /^Call/ })).toBeTruthy()
  },
)

test('a reload has no token any more: it says to open the mail again', async () => {
  const server = fakeServer()
  openPortal(server, '/not-me')
  await heading('This link does not work')
  expect(server.bodies('openReport')).toEqual([])
})
