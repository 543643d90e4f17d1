import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fakeServer } from '../test/fake-server.ts'
import { heading, MINUTE, NINE, openPortal, press } from '../test/open-portal.tsx'

test('every page names the clinic, its phone and its hours', async () => {
  openPortal(fakeServer(), '/trouble')
  expect(await heading('Trouble signing in')).toBeTruthy()
  expect(screen.getByRole('link', { name: '(503) 555-0142' }).getAttribute('href')).toBe('tel:5035550142')
  expect(screen.getByText('open until 5 pm')).toBeTruthy()
  expect(screen.getByText(/never ask for your password/)).toBeTruthy()
})

test('a closed door says when it opens, and an old page falls back to the week’s hours', () => {
  openPortal(fakeServer(), '/', { page: { open: { now: false, at: NINE + 24 * 60 * MINUTE } }, wanted: 'es' })
  expect(screen.getByText('abre mañana a las 9 a. m.')).toBeTruthy()
  openPortal(fakeServer(), '/', { page: { open: { now: true, at: NINE - MINUTE } } })
  expect(screen.getByText('Monday to Friday, 8 am to 5 pm')).toBeTruthy()
})

test('a page opens with the focus on its heading, and the tab says the same', async () => {
  const user = openPortal(fakeServer(), '/')
  expect(await heading('Sign in')).toBe(document.activeElement)
  expect(document.title).toBe('Sign in – Alder Creek Health')
  await user.click(screen.getByRole('link', { name: /More help/ }))
  expect(await heading('Trouble signing in')).toBe(document.activeElement)
  expect(location.pathname).toBe('/trouble')
})

test('the language button is named in the other language and keeps the focus and what was typed', async () => {
  const user = openPortal(fakeServer(), '/')
  await user.type(screen.getByLabelText('Username'), 'mdelgado52')
  await press(user, 'Español')
  const back = screen.getByRole('button', { name: 'English' })
  expect(document.activeElement).toBe(back)
  expect(back.getAttribute('lang')).toBe('en')
  expect(document.documentElement.lang).toBe('es')
  expect(screen.getByLabelText<HTMLInputElement>('Nombre de usuario').value).toBe('mdelgado52')
  expect(document.title).toBe('Entrar – Alder Creek Health')
})

test('the skip button leads to the main part and leaves the address alone', async () => {
  const user = openPortal(fakeServer(), '/')
  await press(user, 'Skip to the main part')
  expect(document.activeElement).toBe(screen.getByRole('main'))
  expect(location.hash).toBe('')
})
