import type { AnomalyRow } from '@portal-desk/contract'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { pushLive } from '../test/fake-event-source.ts'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import type { AnomalyPage } from './anomaly-queries.ts'

const row = (part: Partial<AnomalyRow> = {}): AnomalyRow => ({
  id: 'anomaly-0001',
  urgency: 'now',
  title: 'One new contact on two unrelated records',
  line: 'Marta Lindqvist, Tuesday, November 24',
  foundAt: NOW - 720_000,
  holder: 'Nobody has it yet',
  ...part,
})
const logins = row({ id: 'anomaly-0002', urgency: 'today', title: 'Far more than colleagues' })
const page = (part: Partial<AnomalyPage> = {}): AnomalyPage => ({
  now: NOW,
  row: logins,
  headline: 'Devon Achterberg issued 9 temporary logins on Thursday. Colleagues issued 0 to 3.',
  why: 'The rule speaks up at three times the usual number.',
  ordinary: '5 of 9 were at the counter with photo ID.',
  peers: { counts: [0, 1, 1, 3], found: 9, attentionFrom: 5, who: 'D. Achterberg' },
  calls: [
    {
      callId: 'call-0001',
      openedAt: NOW - 3_600_000,
      by: 'D. Achterberg',
      patient: { id: 'patient-0001', name: 'Okello, R.', born: '1966' },
      did: ['Temporary login: issued'],
      took: 24_000,
      hasty: true,
      ended: 'Resolved',
    },
  ],
  notes: [],
  may: ['assign', 'note', 'settle', 'hand-on'],
  holders: [
    { id: 'staff-009', name: 'Ines Calloway' },
    { id: 'staff-010', name: 'Ruth Abernathy' },
  ],
  reasons: ['duty', 'other'],
  ...part,
})

async function atAnomalies(stubs: Stubs = {}, path = '/anomalies') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    countAnomalies: () => ({ waiting: 4, now: 1, more: false }),
    listAnomalies: ({ path }) => ({ now: NOW, rows: path.includes('waiting') ? [row(), logins] : [] }),
    getAnomaly: () => page(),
    assignAnomaly: () => ({ done: 'Given.' }),
    noteAnomaly: () => ({ done: 'Written down.' }),
    settleAnomaly: () => ({ done: 'Settled.' }),
    handOnAnomaly: () => ({ done: 'Handed on.' }),
    ...stubs,
  })
  const app = openApp(path)
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}
const opened = async (stubs: Stubs = {}) => {
  const app = await atAnomalies(stubs)
  await app.user.click(await screen.findByRole('button', { name: /Far more than colleagues/ }))
  const heading = await screen.findByRole('heading', { name: /issued 9 temporary logins/ })
  return { ...app, heading }
}

test('the list is walked by j and k, opened by Enter, left by Esc; nothing is opened before', async () => {
  const { user, of } = await atAnomalies()
  await screen.findByText('Far more than colleagues')
  expect(of('getAnomaly')).toHaveLength(0)
  await user.keyboard('jj')
  const button = screen.getByRole('button', { name: /Far more than colleagues/ })
  expect(document.activeElement).toBe(button)
  await user.keyboard('{Enter}')
  const heading = await screen.findByRole('heading', { name: /issued 9 temporary logins/ })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  await user.keyboard('{Escape}')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Far more than colleagues/ }))
})

test('two numbers, both readings, the colleagues and the calls behind it, with the way to their entries', async () => {
  await opened()
  const why = await screen.findByRole('region', { name: 'Why this is shown' })
  expect(why.textContent).toMatch(/For it being ordinary: 5 of 9/)
  expect(why.textContent).toMatch(/Against: nothing in these calls/)
  expect(
    screen.getByRole('img', { name: /D\. Achterberg had 9\. The rule speaks up from 5 on/ }),
  ).toBeTruthy()
  const call = within(screen.getByRole('table')).getByRole('row', { name: /Okello, R\. 1966/ })
  expect(call.textContent).toMatch(/00:24/)
  expect(within(call).getByRole('link').getAttribute('href')).toBe('/audit?call=call-0001')
})

test('w writes a note, and what belongs on the record alone does not get into it', async () => {
  const { user, of } = await opened()
  await user.keyboard('w')
  await user.type(screen.getByLabelText('Note'), 'rang from 555-0142')
  await user.click(screen.getByRole('button', { name: 'Write it down' }))
  expect(of('noteAnomaly')).toHaveLength(0)
  expect(screen.getByText(/Leave out dates and numbers/)).toBeTruthy()
  await user.clear(screen.getByLabelText('Note'))
  expect(screen.queryByText(/Say it in 10 characters or more/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Write it down' }))
  expect(screen.getByText(/Say it in 10 characters or more/)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('Note'))
  await user.type(screen.getByLabelText('Note'), 'Counter shift')
  await user.click(screen.getByRole('button', { name: 'Write it down' }))
  await waitFor(() => expect(of('noteAnomaly')[0]?.body).toEqual({ note: 'Counter shift' }))
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Write a note/))
})

test('Back gives the focus to the button that was pressed, and settled it is with the heading', async () => {
  let settled = false
  const { user, heading } = await opened({
    getAnomaly: () => page(settled ? { may: [] } : {}),
    settleAnomaly: () => {
      settled = true
      return { done: 'Settled.' }
    },
  })
  await user.keyboard('x{Enter}')
  await user.click(screen.getByRole('button', { name: 'Back' }))
  expect(document.activeElement?.textContent).toMatch(/Settle as ordinary/)
  await user.keyboard('{Enter}')
  await user.click(screen.getByLabelText(/Their duty or shift/))
  await user.click(screen.getByRole('button', { name: 'Settle' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Settle' })).toBeNull())
  await waitFor(() => expect(document.activeElement).toBe(heading))
})

test('Esc goes back a step at a time, and what was typed is there again until it is written down', async () => {
  const { user, of } = await opened()
  await user.keyboard('w')
  await user.type(screen.getByLabelText('Note'), 'Counter shift')
  await user.keyboard('{Escape}')
  expect(screen.getByLabelText('Note')).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(document.activeElement?.textContent).toMatch(/Write a note/)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('heading', { name: /issued 9 temporary logins/ })).toBeNull()
  await user.keyboard('{Enter}')
  await screen.findByRole('button', { name: /Write a note/ })
  await user.keyboard('w')
  expect(screen.getByLabelText('Note')).toHaveProperty('value', 'Counter shift')
  await user.click(screen.getByRole('button', { name: 'Write it down' }))
  await waitFor(() => expect(of('noteAnomaly')).toHaveLength(1))
  await waitFor(() => expect(screen.queryByLabelText('Note')).toBeNull())
  await user.keyboard('w')
  expect(screen.getByLabelText('Note')).toHaveProperty('value', '')
})

test('x only moves the focus; it is settled with a reason, and “other” says what', async () => {
  const { user, of } = await opened()
  await user.keyboard('x')
  expect(document.activeElement?.textContent).toMatch(/Settle as ordinary/)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Their duty or shift/)))
  await user.click(screen.getByLabelText('Other'))
  await user.click(screen.getByRole('button', { name: 'Settle' }))
  expect(of('settleAnomaly')).toHaveLength(0)
  expect(screen.getByText(/Say it in 10 characters or more/)).toBeTruthy()
  await user.type(screen.getByLabelText('What is it?'), 'Counter shift all day')
  await user.click(screen.getByRole('button', { name: 'Settle' }))
  await waitFor(() =>
    expect(of('settleAnomaly')[0]?.body).toEqual({ reason: 'other', note: 'Counter shift all day' }),
  )
})

test('it is given to somebody by name, and handed to the privacy officer', async () => {
  const { user, of } = await opened()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who has it' }), 'With you')
  await waitFor(() => expect(of('assignAnomaly')[0]?.body).toEqual({ staffId: 'staff-009' }))
  await user.click(screen.getByRole('button', { name: 'Hand to privacy officer' }))
  await waitFor(() => expect(of('handOnAnomaly')).toHaveLength(1))
})

test('whoever had part in it reads why, and has no buttons', async () => {
  const whyNot = 'You had part in it, so someone else looks after it.'
  await opened({ getAnomaly: () => page({ may: [], holders: [], whyNot }) })
  expect(screen.getByText(whyNot)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /Settle as|note|Hand/ })).toBeNull()
})

test('T3 a colleague was first: it is said, and nothing is lost', async () => {
  const refusal = { code: 'someone-else-changed-it' } as const
  const { user } = await opened({
    handOnAnomaly: () => new Refusing({ type: 'refused', status: 409, title: 'Someone was first', refusal }),
  })
  await user.click(screen.getByRole('button', { name: 'Hand to privacy officer' }))
  expect(await screen.findByText('Someone was first')).toBeTruthy()
})

test('every rule can be read with its threshold', async () => {
  const { user } = await atAnomalies()
  await user.click(await screen.findByRole('button', { name: 'Rules' }))
  const rules = within(screen.getByRole('region', { name: 'Rules' }))
  expect(rules.getAllByRole('listitem')).toHaveLength(12)
  expect(rules.getAllByText(/The rule speaks up/)).toHaveLength(12)
})

test('what cannot wait is said on every page, and in the navigation', async () => {
  await atAnomalies({}, '/')
  expect(await screen.findByText('Something odd cannot wait.')).toBeTruthy()
  const pages = within(screen.getByRole('navigation', { name: 'Pages' }))
  expect(pages.getByRole('link', { name: /Anomalies.*4 waiting, 1 to look at now/ })).toBeTruthy()
})

test('what is found while somebody looks elsewhere is said without waiting for the next look', async () => {
  let now = 0
  await atAnomalies({ countAnomalies: () => ({ waiting: now, now, more: false }) }, '/')
  await screen.findByRole('heading', { name: 'Desk' })
  expect(screen.queryByText('Something odd cannot wait.')).toBeNull()
  now = 1
  pushLive({ event: 'anomalies-changed', at: NOW })
  expect(await screen.findByText('Something odd cannot wait.')).toBeTruthy()
})

test('an agent who follows a link here reads whose work it is, and nothing is asked of the server', async () => {
  const asked = stubApi({ getStaffSession: () => session(), getDesk: () => desk() })
  openApp('/anomalies')
  await screen.findByRole('heading', { name: 'Not your role' })
  expect(asked.map(({ name }) => name).filter((name) => /Anomal/.test(name))).toEqual([])
})
