import type { MaskedHit } from '@portal-desk/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, newCall, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

const hit = (part: Partial<MaskedHit> = {}): MaskedHit => ({
  patientId: 'patient-01',
  name: 'García, M.',
  born: '1984',
  town: 'Millbrook',
  why: [{ field: 'former-surname', typed: 'garcia', stored: 'García' }],
  needsThirdIdentifier: false,
  deceased: false,
  withoutChart: false,
  ...part,
})
const answer = (hits: MaskedHit[], enough = true) => ({ understood: [], enough, hits, more: false })

async function atFind(stubs: Stubs) {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall(),
    chooseRecord: () => ({ callId: CALL }),
    ...stubs,
  })
  const app = openApp(`/calls/${CALL}`)
  const field = await screen.findByRole('combobox')
  return { ...app, field, asked }
}

test('an answer to an older text is dropped, however late it comes', async () => {
  const late = Promise.withResolvers<ReturnType<typeof answer>>()
  const { user } = await atFind({
    searchPatients: ({ body }) =>
      body.text === 'garcia' ? late.promise : answer([hit({ town: 'Ashford' })]),
  })
  await user.keyboard('garcia')
  await new Promise((resolve) => setTimeout(resolve, 200))
  await user.keyboard(' 1984')
  await screen.findByText('Ashford')
  late.resolve(answer([hit({ town: 'Easton' })]))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(screen.queryByText('Easton')).toBeNull()
})

test('V11 with one detail nothing is listed, and the caller is asked for one more', async () => {
  const { user } = await atFind({ searchPatients: () => answer([], false) })
  await user.keyboard('garcia')
  await screen.findByText('One more detail is needed before anything is shown.')
  expect(screen.queryByRole('grid')).toBeNull()
  expect(screen.getByLabelText('Say to the caller').textContent).toContain('un dato más')
})

test('V11 a lookalike does not open with Enter; one more detail opens it', async () => {
  const pair = { lookalikeGroup: 1, needsThirdIdentifier: true }
  const { user, asked, field } = await atFind({
    searchPatients: ({ body }) =>
      body.text.endsWith('12')
        ? answer([hit()])
        : answer([hit(pair), hit({ ...pair, patientId: 'patient-02' })]),
  })
  await user.keyboard('garcia mar 1984')
  await screen.findAllByText('one more detail first')
  await user.keyboard('{Enter}')
  expect(asked.some(({ name }) => name === 'chooseRecord')).toBe(false)
  expect(document.activeElement).toBe(field)

  await user.keyboard(' 3/12')
  await waitFor(() => expect(screen.queryByText('one more detail first')).toBeNull())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(asked.at(-1)?.name).not.toBe('searchPatients'))
  expect(asked.find(({ name }) => name === 'chooseRecord')?.body).toEqual({
    patientId: 'patient-01',
    searchText: 'garcia mar 1984 3/12',
  })
})

test('V11 lookalikes stand side by side under one note, and Arrow down goes from one to the other', async () => {
  const pair = { lookalikeGroup: 1, needsThirdIdentifier: true }
  const { user } = await atFind({
    searchPatients: () =>
      answer([
        hit(pair),
        hit({ patientId: 'patient-02', name: 'García Luna, M.' }),
        hit({ ...pair, patientId: 'patient-03' }),
      ]),
  })
  await user.keyboard('garcia mar 1984')
  await screen.findByText('García Luna, M.')
  const names = screen.getAllByRole('row').map((row) => row.querySelector('td')?.textContent)
  expect(names).toEqual([undefined, 'García, M.', 'García, M.', 'García Luna, M.'])
  expect(document.querySelectorAll('td[rowspan="2"]')).toHaveLength(1)
  await user.keyboard('{ArrowDown}')
  expect(screen.getAllByRole('row')[2]?.getAttribute('aria-selected')).toBe('true')
})

test('arrow keys mark another record, which Enter opens; the list says why each is in it', async () => {
  const { user, asked, field } = await atFind({
    searchPatients: () => answer([hit(), hit({ patientId: 'patient-02', town: 'Easton' })]),
  })
  await user.keyboard('garcia 1984')
  await screen.findByText('Easton')
  expect(screen.getAllByRole('row')[1]?.textContent).toContain('former surname García')
  await user.keyboard('{ArrowDown}')
  const marked = screen.getAllByRole('row')[2]
  expect(marked?.getAttribute('aria-selected')).toBe('true')
  expect(field.getAttribute('aria-activedescendant')).toBe(marked?.id)
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(asked.find(({ name }) => name === 'chooseRecord')?.body).toMatchObject({
      patientId: 'patient-02',
    }),
  )
})

test('nothing found sounds the same whatever was typed, and tells the agent to say neither yes nor no', async () => {
  const { user } = await atFind({ searchPatients: () => answer([]) })
  await user.keyboard('nobody 1900')
  await screen.findByText(/Tell the caller neither yes nor no/)
})
