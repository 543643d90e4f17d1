import type { AnswerOf, getTraining } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const practice: AnswerOf<typeof getTraining> = {
  now: NOW,
  callers: [
    {
      id: 'invitation-ran-out',
      who: 'María Elena García rings from the bus.',
      speaks: 'es',
      knows: [{ what: 'ZIP code', answer: '30417' }],
      wrong: 'Her invitation ran out.',
    },
  ],
  mails: [
    {
      id: 'mail-0001',
      at: NOW - 60_000,
      to: 'maria@example.org',
      subject: 'Your portal access',
      text: 'Choose a password:\nhttps://portal.example.org/training/link#AAAAAAAAAAAAAAAAAAAAAA\nBye',
    },
  ],
}
type Who = 'administrator' | 'agent'
function at(path: string, training: boolean, role: Who = 'agent', stubs: Stubs = {}) {
  const staff = { id: 'staff-010', name: 'Kenji Morrow', role }
  const asked = stubApi({
    getStaffSession: () => session({ staff, training, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    getTraining: () => practice,
    ...stubs,
  })
  return { ...openApp(path), of: (name: string) => asked.filter((one) => one.name === name) }
}

test('edge case 40 every page of training says so in words, in its title and by its frame', async () => {
  document.title = 'Portal Desk'
  const { view } = at('/', true)
  const band = await screen.findByRole('complementary', { name: 'Training' })
  expect(band.textContent).toContain('fictional patients; nothing leaves')
  expect(document.title).toBe('Training – Portal Desk')
  expect(document.documentElement.dataset['training']).toBe('')
  view.unmount()
  expect(document.title).toBe('Portal Desk')
  at('/', false)
  await screen.findByRole('heading', { name: 'Desk' })
  expect(screen.queryByRole('complementary', { name: 'Training' })).toBeNull()
})

test('a mail that went nowhere stands with its link, beside whom to play', async () => {
  at('/training', true)
  const mail = within(await screen.findByRole('region', { name: 'What the patient would get' }))
  expect(mail.getByRole('link').getAttribute('href')).toBe(
    'https://portal.example.org/training/link#AAAAAAAAAAAAAAAAAAAAAA',
  )
  expect(screen.getByText('Her invitation ran out.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Start training over' })).toBeNull()
})

test('an administrator practises without the pages about the clinic, and starts training over', async () => {
  const { user, of } = at('/training', true, 'administrator', {
    startTrainingOver: () => ({ done: 'Training is new again.' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Start training over' }))
  await user.click(await screen.findByRole('button', { name: 'Start over' }))
  await waitFor(() => expect(of('startTrainingOver')).toHaveLength(1))
  expect(screen.getByRole('link', { name: 'Callers and mail' })).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Staff and roles' })).toBeNull()
})

test('whoever has a call open is told so, and stays', async () => {
  const words = { badge: 'Close your calls', agent: 'You have a call open.', caller: { en: '', es: '' } }
  const refused = { type: 'refused', status: 409, refusal: { code: 'close-calls-first' }, words } as const
  const { user } = at('/', false, 'agent', { enterTraining: () => new Refusing(refused) })
  await user.click(await screen.findByRole('button', { name: 'Go to training' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Go to training' }))
  expect(await dialog.findByText('You have a call open.')).toBeTruthy()
  await user.keyboard('{Escape}')
})

test('S8 going there begins the page anew, so that nothing of the clinic stays in memory', async () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined)
  const { user } = at('/', false, 'agent', { enterTraining: () => session({ training: true }) })
  await user.click(await screen.findByRole('button', { name: 'Go to training' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Go to training' }))
  await waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
  await user.keyboard('{Escape}')
})

test('at the clinic’s own desk there is no such page, and nothing is asked for it', async () => {
  const { of } = at('/training', false)
  expect(await screen.findByText('Not in training')).toBeTruthy()
  expect(of('getTraining')).toEqual([])
})
