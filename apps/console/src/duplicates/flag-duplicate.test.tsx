import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { CALL, desk, masked, said, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'

const twin = { patientId: 'patient-0002', name: 'García, M.', born: '1984', town: 'Easton' }
const namesake = { patientId: 'patient-0003', name: 'García, M.', born: '1984', town: 'Ashford' }
const done = {
  done: 'Flagged. Nothing has changed for the patient.',
  say: said('Thank you, I’ve noted that.'),
}

async function openDialog(candidates: object[], stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => masked(),
    getDuplicateCandidates: () => ({ now: Date.now(), candidates: candidates as never, missing: [] }),
    applyRemedy: () => done,
    ...stubs,
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByLabelText('ZIP code')
  await user.keyboard('{Escape}d')
  await screen.findByRole('dialog', { name: 'Flag possible duplicate' })
  await screen.findByRole('heading', { name: 'Why?' })
  const flagged = () => asked.filter(({ name }) => name === 'applyRemedy').map(({ body }) => body)
  return { user, asked, flagged }
}

test('before any check two keys flag the one lookalike: d, and the reason', async () => {
  const { user, flagged } = await openDialog([twin])
  expect(screen.getByLabelText<HTMLInputElement>('García, M., 1984, Easton').checked).toBe(true)
  await user.keyboard('3')
  const told = await screen.findByRole('dialog', { name: 'Possible duplicate' })
  expect(told.textContent).toContain('Flagged. Nothing has changed for the patient.')
  expect(flagged()).toEqual([
    { remedy: 'flag-duplicate', input: { other: twin.patientId, reason: 'caller-says' } },
  ])
  await settle()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('of two lookalikes none is taken for granted: no reason counts before one is chosen', async () => {
  const { user, flagged } = await openDialog([twin, namesake])
  await user.keyboard('1')
  await user.click(screen.getByRole('button', { name: /Same phone or email/ }))
  expect(flagged()).toEqual([])
  expect(screen.getByText('Choose the other record first.')).toBeTruthy()
  await user.click(screen.getByLabelText('García, M., 1984, Ashford'))
  await user.keyboard('2')
  await screen.findByRole('dialog', { name: 'Possible duplicate' })
  expect(flagged()).toMatchObject([{ input: { other: namesake.patientId, reason: 'same-contact' } }])
})

test('V11 another record is found by two details; figures typed there are no reason', async () => {
  const { user, flagged } = await openDialog([], {
    searchPatients: ({ body }) => ({
      understood: [],
      enough: body.text !== '4119025',
      more: false,
      hits:
        body.text === '4119025'
          ? []
          : [{ ...twin, why: [], needsThirdIdentifier: false, deceased: false, withoutChart: false }],
    }),
  })
  const field = screen.getByLabelText('Find the other record')
  await waitFor(() => expect(document.activeElement).toBe(field))
  await user.keyboard('4119025{Enter}')
  await screen.findByText(/Add one more detail/)
  expect(flagged()).toEqual([])
  await user.keyboard(' garcia{Enter}')
  await screen.findByLabelText('García, M., 1984, Easton')
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Same name and birth date/))
  await user.keyboard('5')
  await screen.findByRole('dialog', { name: 'Possible duplicate' })
  expect(flagged()).toMatchObject([
    { input: { other: twin.patientId, searchText: '4119025 garcia', reason: 'name-changed' } },
  ])
})

test('“other” is flagged with a few words and not without', async () => {
  const { user, flagged } = await openDialog([twin])
  await user.keyboard('8')
  await user.type(await screen.findByLabelText('What is it?'), 'Both')
  await settle()
  await user.click(screen.getByRole('button', { name: /Flag the two records/ }))
  expect(flagged()).toEqual([])
  await user.type(screen.getByLabelText('What is it?'), ' were made on one day')
  await settle()
  await user.click(screen.getByRole('button', { name: /Flag the two records/ }))
  await screen.findByRole('dialog', { name: 'Possible duplicate' })
  expect(flagged()).toMatchObject([{ input: { reason: 'other', note: 'Both were made on one day' } }])
})

test('a decision that stands is told in place, and one’s own flag is taken back here', async () => {
  const own = { ...namesake, own: { flagId: 'flag-0001', until: Date.now() + 60_000 } }
  const { user, asked } = await openDialog([twin, own], {
    applyRemedy: () =>
      new Refusing({
        type: 'refused',
        status: 409,
        words: { badge: 'Decided yesterday', agent: 'They are twins.', caller: said('Noted.') },
      }),
    takeBackDuplicate: () => ({ done: 'Taken back.' }),
  })
  await user.keyboard('1')
  await screen.findByText('They are twins.')
  await user.click(screen.getByRole('button', { name: 'Take it back' }))
  await waitFor(() => expect(asked.map(({ name }) => name)).toContain('takeBackDuplicate'))
})
