import { screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'
import type { FiguresPage } from './figures-query.ts'

const share = (part: number, of: number) => ({
  part,
  of,
  ...(of < 20 ? {} : { percent: Math.round((part / of) * 1_000) / 10 }),
})
const spread = (median: number) => ({ median, low: median - 60_000, high: median + 90_000, count: 900 })
const figures = (calls: number, away: number, median: number): FiguresPage['figures'] => ({
  calls,
  toSignedIn: spread(median),
  turnedAway: { ...share(away, calls), helpedLater: 17, flagged: 4, notHeard: 7 },
  onTheLine: share(Math.round(calls * 0.71), calls),
  usedSoon: share(700, 1_000),
  calledAgain: share(80, 1_284),
  passed: share(1_174, 1_284),
  themselves: share(38, 100),
})
/** Eight weeks, of which the second has no point: one call more would throw the line about. */
const weeks: FiguresPage['weeks'] = [40, 3, 45, 50, 44, 60, 66, 71].map((n, at) => {
  const one = share(n, n === 3 ? 4 : 100)
  const from = NOW - (8 - at) * 7 * 86_400_000
  return { from, onTheLine: one, usedSoon: share(3, 4), calledAgain: one, passed: one, themselves: one }
})
const page = (part: Partial<FiguresPage> = {}): FiguresPage => ({
  now: NOW,
  from: NOW - 28 * 86_400_000,
  before: NOW,
  figures: figures(1_284, 41, 252_000),
  was: figures(1_300, 38, 290_000),
  weeks,
  days: [
    { day: '2026-11-19', calls: 62, toSignedIn: spread(252_000) },
    { day: '2026-11-20', calls: 3 },
  ],
  causes: [
    {
      cause: 'WRONG_PASSWORD',
      says: 'Right username, wrong password',
      ...share(412, 512),
      ofCalls: share(512, 1_284),
      before: share(467, 1_300),
      toSignedIn: spread(208_000),
    },
    { cause: 'ON_HOLD', says: 'On hold', ...share(2, 9), ofCalls: share(9, 1_284), before: share(12, 1_300) },
  ],
  teams: ['Phone room'],
  more: false,
  ...part,
})

async function atFigures(stubs: Stubs = {}) {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    countAnomalies: () => ({ waiting: 0, now: 0, more: false }),
    getFigures: () => page(),
    listFigureCalls: () => ({
      now: NOW,
      total: 41,
      rows: [
        { callId: 'call-0001', openedAt: NOW - 86_400_000, agent: 'Marta Lindqvist', ended: 'Not verified' },
      ],
    }),
    ...stubs,
  })
  const app = openApp('/figures')
  await screen.findByRole('heading', { name: 'Figures' })
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}
const part = (name: string | RegExp) => screen.findByRole('region', { name })

test('the measure that matters first, with its goal and how it was before; who was turned away beside it', async () => {
  await atFigures()
  const first = await part('From the call to signed in')
  expect(first.textContent).toMatch(/4 min 12 s/)
  expect(first.textContent).toMatch(/Under the goal of 5 min/)
  expect(first.textContent).toMatch(/0 min 38 s|38 s sooner than in the 4 weeks before/)
  const away = await part('Turned away')
  expect(away.textContent).toMatch(/3\.2 %.*41 of 1,284 callers could not be verified; before 2\.9 %/)
  expect(within(away).getByRole('row', { name: /Not heard from again 7/ })).toBeTruthy()
  const went = await part('How it went')
  expect(within(went).getByRole('row', { name: /still on the line.*at least 65 %/ }).textContent).toMatch(
    /71 %/,
  )
  expect(
    within(went).getByRole('row', { name: /Link used within 15 min.*at least 80 %, not met/ }),
  ).toBeTruthy()
})

test('which way each figure went over eight weeks, seen and told; weeks with too few have no point', async () => {
  await atFigures()
  const went = await part('How it went')
  const row = within(went).getByRole('row', { name: /still on the line/ })
  const trend = within(row).getByRole('img', { name: /^Week by week: 40 %, 3 of 4, 45 %.*71 %$/ })
  expect(trend.querySelector('path')?.getAttribute('d')?.match(/[ML]/g)?.join('')).toBe('MMLLLLL')
  const links = within(went).getByRole('row', { name: /Link used within 15 min/ })
  expect(within(links).queryByRole('img')).toBeNull()
  expect(links.textContent).toMatch(/too few/)
})

test('whoever was not heard from again is opened into their calls', async () => {
  const { user, of } = await atFigures()
  const away = await part('Turned away')
  const notHeard = within(away).getByRole('row', { name: /Not heard from again/ })
  await user.click(within(notHeard).getByRole('button', { name: /^7.*show the calls$/ }))
  await waitFor(() => expect(of('listFigureCalls')[0]?.body).toMatchObject({ figure: 'not-heard' }))
  expect(await part(/the patient not heard from again 41/)).toBeTruthy()
})

test('no percentage under 20 calls, and it says why', async () => {
  await atFigures({ getFigures: () => page({ figures: { ...figures(17, 3, 252_000) } }) })
  const away = await part('Turned away')
  expect(away.textContent).toMatch(/3 of 17/)
  expect(away.textContent).toMatch(/Under 20 calls there is no percentage/)
  expect(away.textContent).not.toMatch(/17\.6/)
})

test('behind the chart stands a table, with the days on which too few signed in', async () => {
  const { user } = await atFigures()
  await user.click(await screen.findByRole('button', { name: 'Table' }))
  const table = within(await part('Days, scrolls')).getByRole('table')
  expect(within(table).getByRole('row', { name: /Nov 19 62.* 4:12 3:12 and 5:42/ })).toBeTruthy()
  expect(within(table).getByRole('row', { name: /Nov 20 3.* too few/ })).toBeTruthy()
})

test('why they called, against the time before, and how those calls went; under 20 calls no percentage', async () => {
  await atFigures()
  const mix = await part('Why they called')
  const wrongPassword = /Right username, wrong password 512.* 39\.9 % \+4\.0 points 3:28 80\.5 %/
  expect(within(mix).getByRole('row', { name: wrongPassword })).toBeTruthy()
  const onHold = /On hold 9.* 0\.7 % −0\.2 fewer than five signed in 2 of 9/
  expect(within(mix).getByRole('row', { name: onHold })).toBeTruthy()
})

test('with too few calls before nothing is compared', async () => {
  const [cause] = page().causes
  const causes = cause ? [{ ...cause, before: share(3, 9) }] : []
  await atFigures({ getFigures: () => page({ causes }) })
  const mix = await part('Why they called')
  expect(within(mix).getByRole('row', { name: /39\.9 % too few calls to compare 3:28/ })).toBeTruthy()
})

test('a figure opens into its calls, each with the way to its replay; nothing is asked for before', async () => {
  const { user, of } = await atFigures()
  const mix = await part('Why they called')
  const brought = vi.spyOn(Element.prototype, 'scrollIntoView')
  expect(of('listFigureCalls')).toEqual([])
  await user.click(within(mix).getByRole('button', { name: /^512.*show the calls$/ }))
  const calls = await part(/Right username, wrong password 41/)
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Calls: Right username/))
  await waitFor(() => expect(brought.mock.contexts).toEqual([calls]))
  expect(of('listFigureCalls')[0]?.body).toEqual({
    period: 'month',
    figure: 'all',
    cause: 'WRONG_PASSWORD',
  })
  expect(
    within(calls)
      .getByRole('link', { name: /^Replay/ })
      .getAttribute('href'),
  ).toBe('/calls/call-0001/replay')
  const away = within(await part('Turned away')).getByRole('button', { name: /^3\.2 %.*show the calls/ })
  await user.click(away)
  await waitFor(() => expect(of('listFigureCalls').at(-1)?.body).toMatchObject({ figure: 'turned-away' }))
  await user.click(within(await part(/turned away 41/)).getByRole('button', { name: 'Close' }))
  expect(document.activeElement).toBe(away)
  await user.click(away)
  await part(/turned away 41/)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'last 7 days')
  expect(screen.queryByRole('heading', { name: /turned away 41/ })).toBeNull()
})

test('another period and a team are another reading; one that was read is not read again', async () => {
  const { user, of } = await atFigures()
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Team' }), 'Phone room')
  await waitFor(() => expect(of('getFigures').at(-1)?.body).toEqual({ period: 'month', team: 'Phone room' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'last 7 days')
  await waitFor(() => expect(of('getFigures').at(-1)?.body).toEqual({ period: 'week', team: 'Phone room' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Period' }), 'last 4 weeks')
  expect(of('getFigures')).toHaveLength(3)
})

test('a clinic with sites reads by site too, a clinic without has no such word', async () => {
  const first = await atFigures()
  await screen.findByRole('combobox', { name: 'Team' })
  expect(screen.queryByRole('combobox', { name: 'Site' })).toBeNull()
  first.view.unmount()
  const { user, of } = await atFigures({
    getFigures: () => page({ sites: [{ id: 'site-north', name: 'North' }] }),
  })
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Site' }), 'North')
  await waitFor(() => expect(of('getFigures').at(-1)?.body).toEqual({ period: 'month', site: 'site-north' }))
})

test('without calls it says so, and shows no figure that is none', async () => {
  const { toSignedIn: _, ...none } = figures(0, 0, 0)
  const empty = { ...none, passed: share(0, 0), usedSoon: share(0, 0) }
  await atFigures({ getFigures: () => page({ figures: empty, was: empty, days: [] }) })
  expect((await part('From the call to signed in')).textContent).toMatch(/Nobody signed in after a call/)
  expect(document.body.textContent).not.toMatch(/NaN/)
})

test('an agent who follows a link here reads whose work it is, and nothing is asked of the server', async () => {
  const asked = stubApi({ getStaffSession: () => session(), getDesk: () => desk() })
  openApp('/figures')
  await screen.findByRole('heading', { name: 'Not your role' })
  expect(asked.map(({ name }) => name)).not.toContain('getFigures')
})
