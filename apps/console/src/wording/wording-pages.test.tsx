import { Clinic, clinicPlaces, type Place, WordingAbout } from '@portal-desk/domain'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import type { WordingNow } from './wording-queries.ts'

const place = (path: string, label: string, usual: string): Place => ({
  path,
  label,
  language: path.startsWith('en') ? 'en' : 'es',
  kind: 'paragraph',
  usual,
  must: [],
  may: ['clinic', 'phone'],
  most: 400,
  optional: false,
})
const places = [
  place('en.text-1', 'Paragraph 1', 'Welcome to {clinic}.'),
  place('es.text-1', 'Paragraph 1', 'Le escribe {clinic}.'),
]
const wording = (part: Partial<WordingNow> = {}): WordingNow => ({
  now: NOW,
  about: 'invitation',
  version: 1,
  places,
  words: {},
  ...part,
})
const draft = {
  revision: 2,
  words: { 'en.text-1': 'Hello from {clinic}.' },
  reason: 'It sounds kinder',
  by: 'K. Morrow',
  mine: false,
  savedAt: NOW,
  seen: 'seen-0002',
}
const clinic = Clinic.parse({
  name: 'Millbrook Clinic',
  phone: '(555) 555-0142',
  hours: { en: 'weekdays', es: 'entre semana' },
  timeZone: 'America/New_York',
  language: 'en',
  portalOrigin: 'https://portal.example.org',
})

async function at(path: string, stubs: Stubs = {}, role: 'supervisor' | 'agent' = 'supervisor') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-010', name: 'Ines Calloway', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    listWordings: () => ({
      now: NOW,
      rows: WordingAbout.options.map((about) => ({ about, version: 1, worded: about === 'reset' })),
    }),
    getWording: () => wording(),
    readWording: ({ body }) => ({
      from: 'Millbrook Clinic',
      subject: 'Your access',
      preheader: '',
      text: Object.values((body as { words: object }).words).join() || 'Welcome to Millbrook Clinic.',
    }),
    ...stubs,
  })
  return { ...openApp(path), of: (name: string) => asked.filter((one) => one.name === name) }
}

test('M7 what may not stand says so beside its place, and nothing is sent before it is put right', async () => {
  const { user, of } = await at('/admin/templates', {
    saveWordingDraft: () => ({ done: 'Saved. Patients read nothing of it.', revision: 1 }),
  })
  const field = await screen.findByLabelText('Paragraph 1, English')
  await user.clear(field)
  await user.click(field)
  await user.paste('Dear {patientName}')
  expect(screen.getByText(/^Paragraph 1, English: There is no \{patientName\}/)).toBeTruthy()
  await user.type(screen.getByLabelText('Why?'), 'It sounds kinder')
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  expect(of('saveWordingDraft')).toHaveLength(0)
  await user.clear(field)
  await user.click(field)
  await user.paste('Hello from {clinic}.')
  await user.click(screen.getByRole('button', { name: 'Save draft' }))
  await waitFor(() => expect(of('saveWordingDraft')).toHaveLength(1))
  expect(of('saveWordingDraft')[0]?.body).toEqual({
    revision: 0,
    words: { 'en.text-1': 'Hello from {clinic}.' },
    reason: 'It sounds kinder',
  })
})

test('the second person reads both wordings and publishes exactly that; a password too old is asked for there', async () => {
  let tries = 0
  const { user, of } = await at('/admin/templates', {
    getWording: () => wording({ draft }),
    publishWording: () => {
      tries++
      if (tries === 1)
        return new Refusing({ type: 'refused', status: 409, refusal: { code: 'reauthenticate' } })
      return { done: 'Published. Version 2 is what patients read from now on.', version: 2 }
    },
  })
  const reads = await screen.findByRole('region', { name: 'K. Morrow wants to change' })
  expect(within(reads).getByText('Welcome to {clinic}.')).toBeTruthy()
  expect(within(reads).getByText('Hello from {clinic}.')).toBeTruthy()
  await user.click(within(reads).getByRole('button', { name: 'Publish' }))
  expect(await within(reads).findByLabelText(/password/i)).toBeTruthy()
  expect(of('publishWording')[0]?.body).toEqual({ seen: 'seen-0002' })
})

test('one’s own draft waits for somebody else, who is named in a sentence', async () => {
  await at('/admin/templates', {
    getWording: () => wording({ draft: { ...draft, mine: true, whyNot: 'You wrote it.' } }),
  })
  expect(await screen.findByText(/another administrator reads it on this page/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Publish' }).getAttribute('aria-disabled')).toBe('true')
})

test('hours that end before they begin are told at once; a day can be closed and a colour chosen', async () => {
  const { user } = await at('/admin/clinic', {
    getWording: () => wording({ about: 'clinic', places: clinicPlaces(clinic) }),
  })
  await user.selectOptions(await screen.findByLabelText('Monday, until'), '7:00 am')
  expect(screen.getByText(/^Monday: Opens before it closes/)).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: 'Monday' }))
  expect(screen.queryByText(/Opens before it closes/)).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Plum' }))
  expect(screen.getByRole('heading', { name: 'Your draft' })).toBeTruthy()
})

test('S10 an agent who followed a link is told whose page this is', async () => {
  await at('/admin/clinic', {}, 'agent')
  expect(await screen.findByText(/look after what patients read/)).toBeTruthy()
})

test('a test goes to the address of whoever asks, in the language that is read, and only once all is saved', async () => {
  const { user, of } = await at('/admin/templates', {
    testWording: () => ({ done: 'A test is on its way to ines@millbrook.example.' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Español' }))
  await user.click(screen.getByRole('button', { name: 'Send me a test' }))
  // Shown and said.
  expect(await screen.findAllByText(/on its way to ines@millbrook\.example/)).toHaveLength(2)
  expect(of('testWording')[0]?.body).toEqual({ language: 'es' })
  await user.type(screen.getByLabelText('Paragraph 1, English'), ' Hello.')
  expect(screen.queryByRole('button', { name: 'Send me a test' })).toBeNull()
})

const caller = { en: '', es: '' }
test('whoever has no address of their own reads who enters it', async () => {
  const { user } = await at('/admin/templates', {
    testWording: () =>
      new Refusing({
        type: 'refused',
        status: 409,
        refusal: { code: 'no-own-email' },
        words: {
          badge: 'No address of yours',
          agent: 'Another administrator enters it on the staff page.',
          caller,
        },
      }),
  })
  await user.click(await screen.findByRole('button', { name: 'Send me a test' }))
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('enters it on the staff page'),
  )
})

test('the list of mails is one stop of Tab; arrows lead through it and Enter opens one', async () => {
  const { user, of } = await at('/admin/templates')
  const first = await screen.findByRole('button', { name: /^Invitation/ })
  first.focus()
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  const mails = within(screen.getByRole('navigation', { name: 'Mails' })).getAllByRole('button')
  expect(document.activeElement).toBe(mails[1])
  expect(mails.filter((button) => button.tabIndex === 0)).toEqual([mails[1]])
  await user.keyboard('{Enter}')
  await waitFor(() => expect(of('getWording').length).toBeGreaterThan(1))
  await user.tab()
  expect(mails).not.toContain(document.activeElement)
})
