import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { desk, session } from '../test/samples.ts'
import { Refusing, stubApi } from '../test/stub-api.ts'

test('P13 the current and a new password together: a wrong one and a weak one are said, the right one is saved', async () => {
  const answers = [
    new Refusing({ type: 'sign-in-refused', status: 401, title: 'That does not match.' }),
    { result: 'refused' as const, rule: 'common' as const },
    { result: 'saved' as const, session: session() },
  ]
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    changeStaffPassword: () => answers.shift() ?? new Refusing({ type: 'conflict', status: 409 }),
  })
  const { user } = openApp('/')
  await user.click(await screen.findByRole('button', { name: 'Change your password' }))
  await screen.findByRole('dialog', { name: 'Change your password' })
  await user.keyboard('{Enter}')
  expect(asked.some(({ name }) => name === 'changeStaffPassword')).toBe(false)
  await user.type(screen.getByLabelText('Current password'), 'the old one')
  await user.type(screen.getByLabelText('New password'), 'correct horse battery staple{Enter}')
  await screen.findByText('That does not match.')
  await user.keyboard('{Enter}')
  await screen.findByText(/Many people use this one/)
  expect(document.activeElement).toBe(screen.getByLabelText('New password'))
  await user.keyboard(' and more{Enter}')
  await screen.findByText('Other browsers where you were signed in are signed out.')
  expect(asked.at(-1)).toMatchObject({
    name: 'changeStaffPassword',
    body: { current: 'the old one', password: 'correct horse battery staple and more' },
  })
  await user.click(screen.getByRole('button', { name: 'Done' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
