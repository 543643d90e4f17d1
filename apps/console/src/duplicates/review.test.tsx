import type { DuplicateReview, PairRow } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp, settle } from '../test/open-app.tsx'
import { desk, said, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import { differing } from './differing.ts'

const ines = () => session({ staff: { id: 'staff-ines', name: 'Ines Calloway', role: 'supervisor' } })
const row = (id: string, over: Partial<PairRow> = {}): PairRow => ({
  id,
  records: [
    { name: 'Kowalczyk, C.', born: '1974' },
    { name: 'Kowalczyk, K.', born: '1974' },
  ],
  score: 178,
  likely: true,
  source: 'agent',
  at: Date.now() - 60_000,
  by: 'M. Lindqvist',
  flags: 1,
  ...over,
})
const review = (over: Partial<DuplicateReview> = {}): DuplicateReview => ({
  now: Date.now(),
  id: 'pair-0001',
  version: 4,
  state: 'in-review',
  records: [
    {
      patientId: 'patient-a1',
      mrn: '40 118 273',
      more: 'on file since March 2016',
      login: { username: 'c.kowalczyk', line: '11 tries since yesterday, none worked' },
    },
    { patientId: 'patient-b1', more: 'on file since October 2026', login: { line: 'No login' } },
  ],
  rows: [
    { field: 'Surname', values: ['Kowalczyk', 'Kowalczyk'], kind: 'same', agreement: 'Same', weight: 61 },
    {
      field: 'Birth date',
      values: ['November 3, 1974', 'March 11, 1974'],
      kind: 'near',
      agreement: 'Day and month swapped',
      note: 'a common slip at the counter',
      weight: 40,
    },
    {
      field: 'Home',
      values: ['18 Larch Row', '220 Mill St'],
      kind: 'different',
      agreement: 'Different',
      weight: -16,
    },
  ],
  score: 85,
  ask: 90,
  likely: 150,
  twins: false,
  named: [{ at: Date.now() - 60_000, by: 'M. Lindqvist', why: 'caller says they have two' }],
  missing: [],
  ...over,
})
const shown = (at: string, stubs: Stubs = {}) => {
  const asked = stubApi({
    getStaffSession: ines,
    getDesk: () => desk(),
    getApprovals: () => ({
      now: Date.now(),
      waiting: [],
      settled: [],
      frozen: [],
      flagged: [],
      opened: [],
      paused: [],
      changes: [],
      inactive: 0,
    }),
    countDuplicates: () => ({ waiting: 31, more: false }),
    listDuplicates: () => ({
      now: Date.now(),
      rows: [row('pair-0001'), row('pair-0002', { score: -95, likely: false })],
    }),
    getConsolidation: () => ({ choices: [], undoFor: '30 days', done: [] }),
    getDuplicate: ({ path }) => review({ id: path.split('/').at(-1) ?? '' }),
    reviewDuplicate: () => ({ until: Date.now() + 900_000 }),
    settleDuplicate: ({ body }) => ({ done: `done: ${body.verdict}` }),
    ...stubs,
  })
  return { ...openApp(at), asked }
}
const verdicts = (asked: { name: string; body: unknown }[]) =>
  asked.filter(({ name }) => name === 'settleDuplicate').map(({ body }) => body)

test('by keyboard from the list to a decision: j, Enter, d, Enter, Enter; then the next pair', async () => {
  const { user, path, asked } = shown('/duplicates')
  await screen.findByText('31')
  await screen.findAllByRole('link', { name: /Kowalczyk, C\. 1974 and/ })
  expect(screen.getByText('−9.5')).toBeTruthy()
  await user.keyboard('j')
  expect(document.activeElement?.textContent).toMatch(/Kowalczyk/)
  await user.keyboard('{Enter}')
  await screen.findByRole('heading', { name: 'Are these the same person?' })
  expect(path()).toBe('/duplicates/pair-0001')
  expect(screen.getByText(/1 of 31/)).toBeTruthy()
  expect(
    screen.getByText(/by M\. Lindqvist: caller says they have two\. Nobody has decided yet/),
  ).toBeTruthy()
  await user.keyboard('d')
  const dialog = await screen.findByRole('dialog', { name: 'Not the same person?' })
  await user.click(within(dialog).getByLabelText('Parent and child, same name'))
  await settle()
  await user.keyboard('{Enter}')
  expect(verdicts(asked)).toEqual([])
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(verdicts(asked)).toEqual([{ verdict: 'two-people', reason: 'parent-and-child', version: 4 }]),
  )
  await waitFor(() => expect(path()).toBe('/duplicates/pair-0002'))
})

test('T3 an answer is about the pair as it was when the question was asked, whatever changes meanwhile', async () => {
  let version = 4
  const { user, asked, client } = shown('/duplicates/pair-0001', {
    getDuplicate: () => review({ version, state: version === 4 ? 'in-review' : 'records-office' }),
  })
  await screen.findByRole('heading', { name: 'Are these the same person?' })
  await user.keyboard('d')
  const dialog = await screen.findByRole('dialog', { name: 'Not the same person?' })
  version = 5
  await client.invalidateQueries({ queryKey: ['duplicates'] })
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Send to records office' })).toBeNull())
  await user.click(within(dialog).getByLabelText('Twins'))
  await settle()
  await user.keyboard('{Enter}{Enter}')
  await waitFor(() =>
    expect(verdicts(asked)).toEqual([{ verdict: 'two-people', reason: 'twins', version: 4 }]),
  )
})

test('reading starts at the question; Esc gives the pair back and leads to its row, on the list it came from', async () => {
  const mine = { name: 'I. Calloway', mine: true, until: Date.now() + 60_000 }
  const { user, path, asked } = shown('/duplicates', {
    getDuplicate: ({ path: at }) => review({ id: at.split('/').at(-1) ?? '', reviewer: mine }),
  })
  await user.click(await screen.findByRole('button', { name: 'Oldest first' }))
  await screen.findAllByRole('link', { name: /Kowalczyk, C\. 1974 and/ })
  await user.keyboard('jj{Enter}')
  const question = await screen.findByRole('heading', { name: 'Are these the same person?' })
  expect(path()).toBe('/duplicates/pair-0002')
  await waitFor(() => expect(document.activeElement).toBe(question))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(path()).toBe('/duplicates'))
  await waitFor(() => expect(document.activeElement?.id).toBe('pair-0002'))
  expect(screen.getByRole('button', { name: 'Oldest first' }).getAttribute('aria-pressed')).toBe('true')
  expect(verdicts(asked)).toEqual([{ verdict: 'skip' }])
})

test('a pair that was skipped is not taken again on the way out', async () => {
  let mine = false
  const count = (which: string) => asked.filter(({ name }) => name === which).length
  const { user, path, asked, client } = shown('/duplicates/pair-0002', {
    getDuplicate: () =>
      review(mine ? { reviewer: { name: 'I. Calloway', mine, until: Date.now() + 60_000 } } : {}),
    reviewDuplicate: () => {
      mine = true
      return { until: Date.now() + 60_000 }
    },
    // Every page is told that the lists changed before the answer is here.
    settleDuplicate: async () => {
      mine = false
      await client.invalidateQueries({ queryKey: ['duplicates'] })
      await settle()
      return { done: 'Back on the list, undecided.' }
    },
  })
  await screen.findByRole('heading', { name: 'Are these the same person?' })
  await waitFor(() => expect([count('reviewDuplicate'), count('getDuplicate')]).toEqual([1, 2]))
  await settle()
  await user.keyboard('s')
  await waitFor(() => expect(path()).toBe('/duplicates'))
  await settle()
  expect(count('reviewDuplicate')).toBe(1)
})

test('a decided pair says so once; one that is gone or never was leads back to the list', async () => {
  const words = { badge: 'Decided at 2:46 PM', agent: 'A colleague decided this.', caller: said('Thanks.') }
  const first = shown('/duplicates/pair-0001', {
    getDuplicate: () =>
      review({
        state: 'consolidated',
        decided: 'One login now. I. Calloway decided at 2:46 PM.',
        missing: [{ refusal: { code: 'decided' }, words }],
      }),
  })
  await screen.findByText(/One login now\. I\. Calloway decided/)
  expect(screen.queryByText('A colleague decided this.')).toBeNull()
  first.view.unmount()
  const { user, path } = shown('/duplicates/pair-0009', {
    getDuplicate: () => new Refusing({ type: 'not-here', status: 404 }),
  })
  await screen.findByRole('heading', { name: 'No such pair' })
  await user.click(within(screen.getByRole('main')).getByRole('link', { name: 'Possible duplicates' }))
  await waitFor(() => expect(path()).toBe('/duplicates'))
})

test('both values side by side: differences marked, agreement in words, and weights', async () => {
  shown('/duplicates/pair-0001')
  const birth = await screen.findByRole('row', { name: /Birth date/ })
  expect([...birth.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'November 3,',
    'March 11,',
  ])
  expect(birth.textContent).toContain('Day and month swapped')
  expect(birth.textContent).toContain('+4.0')
  const home = screen.getByRole('row', { name: /Home/ })
  expect([home.querySelectorAll('mark').length, home.textContent?.includes('−1.6')]).toEqual([0, true])
  expect(screen.getByRole('img', { name: /8\.5 on a scale/ })).toBeTruthy()
  expect(screen.getByRole('row', { name: /Login/ }).textContent).toContain('11 tries since yesterday')
})

test('a colleague has it: it is said, and nothing can be decided; s goes on', async () => {
  const words = { badge: 'R. Abernathy is on it', agent: 'Take another pair.', caller: said('One moment.') }
  const { user, asked } = shown('/duplicates/pair-0001', {
    getDuplicate: () =>
      review({
        reviewer: { name: 'R. Abernathy', mine: false, until: Date.now() + 60_000 },
        missing: [{ refusal: { code: 'being-compared' }, words }],
      }),
  })
  await screen.findByText('Take another pair.')
  expect(screen.queryByRole('button', { name: /Not the same person/ })).toBeNull()
  expect(asked.map(({ name }) => name)).not.toContain('reviewDuplicate')
  await user.keyboard('s')
  await waitFor(() => expect(verdicts(asked)).toEqual([{ verdict: 'skip' }]))
})

test('edge case 20 a restricted pair is not shown; an agent has no page and no entry', async () => {
  const words = {
    badge: 'Privacy officer',
    agent: 'The privacy officer compares them.',
    caller: said('One moment.'),
  }
  const first = shown('/duplicates/pair-0001', {
    getDuplicate: () => new Refusing({ type: 'refused', status: 409, words }),
  })
  await screen.findByText('The privacy officer compares them.')
  first.view.unmount()
  const list = shown('/duplicates', {
    listDuplicates: () => ({ now: Date.now(), rows: [row('pair-0001', { reserved: true })] }),
  })
  await screen.findByText('For the privacy officer')
  list.view.unmount()
  shown('/duplicates', { getStaffSession: () => session() })
  await screen.findByText('Not your role')
  expect(screen.queryByRole('link', { name: /Possible duplicates/ })).toBeNull()
})

test('words that differ are marked, accents and capitals aside', () => {
  expect(differing('Catherine Anne', 'Kathryn')).toEqual([{ words: 'Catherine Anne', differs: true, at: 0 }])
  expect(differing('María Elena', 'maria Ana')).toMatchObject([
    { words: 'María', differs: false },
    { words: 'Elena', differs: true },
  ])
})
