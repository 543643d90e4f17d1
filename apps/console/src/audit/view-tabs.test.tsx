import type { SavedView } from '@portal-desk/contract'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Refusing, type Stubs } from '../test/stub-api.ts'
import { atAudit } from './audit.fixture.ts'

const week: SavedView = {
  id: 'view-0001',
  name: 'Refused this week',
  ask: { when: '7-days', outcome: 'refused' },
}
const tab = (name: string) => screen.findByRole('tab', { name })

async function withViews(views: SavedView[], stubs: Stubs = {}) {
  let kept = views
  const app = await atAudit({
    listSavedViews: () => ({ views: kept }),
    saveView: ({ body }) => {
      kept = [...kept, { id: 'view-0002', ...body }]
      return { views: kept }
    },
    renameView: ({ body }) => {
      kept = kept.map((view) => ({ ...view, name: body.name }))
      return { views: kept }
    },
    removeView: () => {
      kept = []
      return { views: kept }
    },
    ...stubs,
  })
  await screen.findByText('Record: opened')
  return app
}

test('a view asks what it keeps, and the sentence says it; arrow keys alone read nothing', async () => {
  const { user, bodies } = await withViews([week])
  const everything = await tab('Everything')
  expect(everything.getAttribute('aria-selected')).toBe('true')
  everything.focus()
  await user.keyboard('{ArrowRight}')
  expect(document.activeElement).toBe(await tab('Refused this week'))
  expect(bodies()).toHaveLength(1)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: week.ask }))
  expect((await tab('Refused this week')).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByRole('combobox', { name: 'Outcome' })).toHaveProperty('value', 'refused')
})

test('what is asked for is kept under a name, which tells of nobody', async () => {
  const { user, bodies } = await withViews([])
  expect(screen.queryByRole('button', { name: 'Save this view' })).toBeNull()
  await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'temporary logins')
  expect((await tab('Not saved')).getAttribute('aria-selected')).toBe('true')
  await user.click(screen.getByRole('button', { name: 'Save this view' }))
  const name = await screen.findByLabelText('Name')
  await user.type(name, 'born 3/12/1984{Enter}')
  expect(bodies('saveView')).toEqual([])
  await user.clear(name)
  await user.type(name, 'Strong actions{Enter}')
  expect((await tab('Strong actions')).getAttribute('aria-selected')).toBe('true')
  expect(bodies('saveView')).toEqual([{ name: 'Strong actions', ask: { what: 'temporary-logins' } }])
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Strong actions'))
})

test('one’s own view gets another name and is taken away; the filter stays', async () => {
  const { user } = await withViews([week])
  await user.click(await tab('Refused this week'))
  await user.click(await screen.findByRole('button', { name: 'Rename view' }))
  const name = await screen.findByLabelText('Name')
  await user.clear(name)
  await user.type(name, 'Turned away{Enter}')
  await tab('Turned away')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Remove view' }))
  expect((await tab('Not saved')).getAttribute('aria-selected')).toBe('true')
  expect(screen.getByText('The view “Turned away” is removed.')).toBeDefined()
  const unsaved = await tab('Not saved')
  await waitFor(() => expect(document.activeElement).toBe(unsaved))
})

test('one view too many is refused in a sentence, beside what was typed', async () => {
  const words = { badge: 'Too many views', agent: 'Nothing was saved.', caller: { en: '', es: '' } }
  const { user } = await withViews([], {
    saveView: () =>
      new Refusing({ type: 'refused', status: 409, refusal: { code: 'too-many-views' }, words }),
  })
  await user.selectOptions(screen.getByRole('combobox', { name: 'What' }), 'temporary logins')
  await user.click(await screen.findByRole('button', { name: 'Save this view' }))
  await user.type(await screen.findByLabelText('Name'), 'One too many{Enter}')
  expect(await screen.findByText('Nothing was saved.')).toBeDefined()
})
