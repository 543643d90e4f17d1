import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, masked, prompts, said, session } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

const others = prompts
  .map((prompt) => ({ ...prompt, item: 'street-address' as const, label: 'Street address' }))
  .slice(0, 1)

test('V7 a call is flagged quietly with one key, before any check; then the desk sees it and the key is gone', async () => {
  let flagged = false
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () =>
      flagged ? masked({ prompts: others }, { flagged: { since: Date.now() } }) : masked(),
    applyRemedy: () => {
      flagged = true
      return { done: 'Flagged. Go on.', say: said('May I call you back later?') }
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByLabelText('ZIP code')
  await user.keyboard('{F8}')
  await screen.findByRole('dialog', { name: 'Flag this call quietly?' })
  await user.click(screen.getByLabelText('Sounds afraid'))
  await user.click(screen.getByRole('button', { name: /Flag the call/ }))
  await screen.findByRole('dialog', { name: 'Flagged' })
  expect(asked.find(({ name }) => name === 'applyRemedy')?.body).toEqual({
    remedy: 'flag-call',
    input: { reason: 'fear' },
  })
  // New questions have come beneath: the next Enter must still answer the dialog, not a question.
  await screen.findByLabelText('Street address')
  expect(screen.getByRole('dialog', { name: 'Flagged' }).contains(document.activeElement)).toBe(true)
  await user.click(screen.getByRole('button', { name: /Back to the call/ }))
  await screen.findByText('Red flag.')
  expect(screen.queryByRole('button', { name: /Flag/ })).toBeNull()
})
