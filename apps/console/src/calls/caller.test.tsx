import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, newCall, session } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

test('who is on the line: Arrow down pressed faster than the desk answers ends where the list shows it', async () => {
  const first = Promise.withResolvers<{ callId: string }>()
  let relationship: string = 'self'
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall({ call: { ...newCall().call, relationship: relationship as 'self' } }),
    setCaller: ({ body }) => {
      relationship = body.relationship
      return body.relationship === 'parent' ? first.promise : { callId: CALL }
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByRole('combobox')
  await user.keyboard('{F4}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
  first.resolve({ callId: CALL })
  const sent = () => asked.filter(({ name }) => name === 'setCaller').map(({ body }) => body)
  await waitFor(() => expect(sent().at(-1)).toMatchObject({ relationship: 'power-of-attorney' }))
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Caller/ }).textContent).toContain('power of'),
  )
  expect(screen.getByRole('radio', { name: 'Power of attorney' })).toHaveProperty('checked', true)
})
