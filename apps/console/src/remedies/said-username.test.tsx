import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, remedy, said, session, verified } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

test('a username the caller says: typed, answered in place with its sentence, and ready for one more', async () => {
  const checks = remedy({
    remedy: 'confirm-username',
    key: '5',
    label: 'Confirm a username',
    reasons: [],
  })
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => verified({ remedies: [remedy(), checks] }),
    applyRemedy: () => ({
      done: 'No, that is not it.',
      say: said('No, that isn’t it. I can email it to you.'),
    }),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  await user.keyboard('5{Enter}')
  const field = screen.getByLabelText('Username the caller says')
  expect(document.activeElement).toBe(field)
  await user.keyboard('mgarcia13{Enter}')
  await settle()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('No, that is not it.', { selector: '.note span' })).toBeTruthy()
  expect(screen.getByText('No, that isn’t it. I can email it to you.')).toBeTruthy()
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'applyRemedy')?.body).toEqual({
      remedy: 'confirm-username',
      input: { username: 'mgarcia13', confirm: false },
    }),
  )
  await user.type(field, 'x')
  expect(screen.queryByText('No, that is not it.', { selector: '.note span' })).toBeNull()
})

test('an email the caller says is asked for in its own words and goes nowhere else', async () => {
  const checks = remedy({
    remedy: 'confirm-email',
    key: '5',
    label: 'Check an email the caller says',
    reasons: [],
  })
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => verified({ remedies: [remedy(), checks] }),
    applyRemedy: () => ({
      done: 'No, we have another one.',
      say: said('Our emails go only to the address we have.'),
    }),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByText('Ruled out')
  await user.keyboard('5{Enter}')
  const field = screen.getByLabelText('Email the caller says')
  expect(document.activeElement).toBe(field)
  await user.keyboard('maria@example.org{Enter}')
  await settle()
  await user.keyboard('{Enter}')
  expect(await screen.findByText('No, we have another one.', { selector: '.note span' })).toBeTruthy()
  expect(asked.find(({ name }) => name === 'applyRemedy')?.body).toEqual({
    remedy: 'confirm-email',
    input: { email: 'maria@example.org', confirm: false },
  })
})
