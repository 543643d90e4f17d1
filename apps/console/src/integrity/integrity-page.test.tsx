import type { EndedVerification } from '@portal-desk/contract'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { approvals, desk, NOW, session } from '../test/samples.ts'
import { Refusing, type Stubs, stubApi } from '../test/stub-api.ts'
import type { Integrity } from './integrity-queries.ts'

const signed = {
  size: 1_284_912,
  root: 'Jx0aVw7m=',
  signedBy: 'desk.example',
  at: NOW - 180_000,
  outside: 'kept',
  witness: 'signed',
} as const
const integrity = (part: Partial<Integrity> = {}): Integrity => ({
  now: NOW,
  verdict: {
    state: 'whole',
    title: 'The record was whole at 2:14 AM, and every checkpoint since agrees with it.',
    says: '1,284,912 entries now. Nothing altered, missing or out of order.',
    found: [],
  },
  checkpoint: signed,
  writesStopped: false,
  ...part,
})
const running = (
  part: Partial<NonNullable<Integrity['running']>> = {},
): NonNullable<Integrity['running']> => ({
  id: 'check-0001',
  startedAt: NOW - 10_000,
  by: 'R. Abernathy',
  mine: true,
  from: 0,
  reached: 500_000,
  size: 1_000_000,
  ...part,
})
const ended = (n: number, part: Partial<EndedVerification> = {}): EndedVerification => ({
  id: `check-${String(n).padStart(4, '0')}`,
  startedAt: NOW - n * 86_400_000,
  by: 'Desk, by itself, nightly',
  entries: 1_283_870,
  state: 'whole',
  label: 'Whole',
  ...part,
})

async function atIntegrity(stubs: Stubs = {}, role: 'supervisor' | 'agent' = 'supervisor') {
  const asked = stubApi({
    getStaffSession: () => session({ staff: { id: 'staff-009', name: 'Ines Calloway', role }, now: NOW }),
    getDesk: () => desk(),
    getApprovals: () => approvals(),
    countDuplicates: () => ({ waiting: 0, more: false }),
    getIntegrity: () => integrity(),
    listLogVerifications: () => ({ now: NOW, rows: [ended(1)] }),
    startLogVerification: () => ({ begun: true, done: 'The check has begun.' }),
    stopLogVerification: () => ({ done: 'Stopped.' }),
    ...stubs,
  })
  const app = openApp('/integrity')
  return { ...app, of: (name: string) => asked.filter((one) => one.name === name) }
}
const part = (name: string) => screen.findByRole('region', { name })

test('the sentence comes first, then the last checkpoint with its age and whether it is kept outside', async () => {
  await atIntegrity()
  await screen.findByRole('heading', { name: /The record was whole at 2:14 AM/ })
  const checkpoint = within(await part('Last checkpoint'))
  expect(checkpoint.getByText('1,284,912')).toBeTruthy()
  expect(checkpoint.getByText(/10:17:12 AM, 3 min ago/)).toBeTruthy()
  expect(checkpoint.getByText('the file of checkpoints ends with it')).toBeTruthy()
  expect(checkpoint.getByText('signed it too')).toBeTruthy()
  expect((await part('What this can and cannot show')).textContent).toMatch(
    /does not show that what was written was true/,
  )
})

test('a checkpoint that was signed since the last look at the clock is one of just now', async () => {
  await atIntegrity({ getIntegrity: () => integrity({ checkpoint: { ...signed, at: NOW + 5_000 } }) })
  expect(within(await part('Last checkpoint')).getByText(/just now/)).toBeTruthy()
})

test('verify now begins a check; while it runs one sees how far it is and stops it', async () => {
  let now: Integrity['running']
  const { user, of } = await atIntegrity({
    getIntegrity: () => integrity(now ? { running: now } : {}),
    startLogVerification: () => {
      now = running()
      return { begun: true, done: 'The check has begun.' }
    },
    stopLogVerification: () => {
      now = undefined
      return { done: 'Stopped.' }
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Verify now' }))
  const bar = await screen.findByRole('progressbar', { name: 'How far the check is' })
  expect(bar.getAttribute('aria-valuenow')).toBe('50')
  const panel = within(await part('Verify everything now'))
  expect(panel.getByText(/Started 10:20:02 AM by you/)).toBeTruthy()
  expect(panel.getByText(/^50 %, about \d+ s left$/)).toBeTruthy()
  expect(panel.getByText('500,000 of 1,000,000 entries')).toBeTruthy()
  expect(panel.queryByRole('button', { name: 'Verify now' })).toBeNull()
  await user.click(panel.getByRole('button', { name: 'Stop checking' }))
  await screen.findByRole('button', { name: 'Verify now' })
  expect(of('stopLogVerification')[0]?.path).toContain('check-0001')
})

test('a colleague’s check is shown as theirs, and is not for stopping', async () => {
  await atIntegrity({ getIntegrity: () => integrity({ running: running({ mine: false }) }) })
  expect(await screen.findByText(/by R\. Abernathy\. You can go on working/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Stop checking' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Verify now' })).toBeNull()
})

test('not whole: the first wrong entry, what to do, and no press that could not be recorded', async () => {
  const says = 'A column shown on the screens differs from the entry.'
  await atIntegrity({
    getIntegrity: () =>
      integrity({
        verdict: {
          state: 'not-whole',
          title: 'The record is not whole.',
          says: 'Nothing more can be written.',
          doNow: 'Go on from a backup that verifies.',
          found: [{ where: 'Entry 17', says }],
        },
        checkpoint: {
          size: 17,
          root: 'Jx0aVw7m=',
          signedBy: 'desk.example',
          at: NOW,
          outside: 'missing',
          witness: 'none',
        },
        writesStopped: true,
      }),
  })
  const state = within(await part('State of the record'))
  expect(state.getByRole('listitem').textContent).toBe(`Entry 17: ${says}`)
  expect(state.getByText(/backup that verifies/)).toBeTruthy()
  expect(screen.getByText('there is no file of checkpoints')).toBeTruthy()
  expect(screen.getByText('desk audit verify')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Verify now' })).toBeNull()
})

test('earlier checks come by pages, each with who and what came of it', async () => {
  const { user, of } = await atIntegrity({
    listLogVerifications: ({ path }) =>
      path.endsWith('beginning')
        ? { now: NOW, rows: [ended(1), ended(2, { by: 'R. Abernathy' })], next: 'check-0002' }
        : {
            now: NOW,
            rows: [ended(3, { state: 'broken-off', label: 'Broken off at entry 7: the server stopped' })],
          },
  })
  await screen.findByRole('row', { name: /R\. Abernathy 1,283,870 Whole/ })
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  await screen.findByRole('row', { name: /Broken off at entry 7/ })
  expect(of('listLogVerifications').at(-1)?.path).toContain('check-0002')
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
})

test('S10 an agent is told that it is not their page, and nothing is asked', async () => {
  const { of } = await atIntegrity({}, 'agent')
  await screen.findByRole('heading', { name: 'Not your role' })
  expect(of('getIntegrity')).toEqual([])
  expect(screen.queryByRole('link', { name: 'Integrity' })).toBeNull()
})

test('S4 a proof is saved as a file, after the own password again', async () => {
  const saved: string[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download)
  })
  let fresh = false
  const { user, of } = await atIntegrity({
    proveEntry: () =>
      fresh
        ? { fileName: 'entry-17.proof.json', proof: '{}' }
        : new Refusing({ type: 'refused', status: 409, refusal: { code: 'reauthenticate' } }),
    reauthenticateStaff: () => {
      fresh = true
      return session({ staff: { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' }, now: NOW })
    },
  })
  await user.type(await screen.findByLabelText('Entry number'), '{Enter}')
  expect(await screen.findByText('Which entry? Its number stands in the audit.')).toBeTruthy()
  await user.type(await screen.findByLabelText('Entry number'), '17{Enter}')
  await user.type(await screen.findByLabelText('Password'), 'right{Enter}')
  await vi.waitFor(() => expect(saved).toEqual(['entry-17.proof.json']))
  expect(of('proveEntry').at(-1)?.body).toEqual({ index: 17 })
  vi.restoreAllMocks()
})

test('a number without an entry is said at the field', async () => {
  const says = 'There is no entry with this number.'
  const { user } = await atIntegrity({
    proveEntry: () => new Refusing({ type: 'validation', status: 400, fields: [{ path: 'index', says }] }),
  })
  const field = await screen.findByLabelText('Entry number')
  await user.type(field, '99{Enter}')
  await screen.findByText(says)
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('a proof file is told to be good with what it proves, or altered; one that is too long or no text is not sent', async () => {
  const { user, of } = await atIntegrity({
    checkProof: ({ body }) =>
      body.text === 'good'
        ? {
            verdict: 'good',
            says: 'The file is good.',
            proves: { index: 17, action: 'record.viewed', at: NOW, size: 1_284_912 },
          }
        : body.text === 'no'
          ? new Refusing({ type: 'unexpected', status: 500 })
          : { verdict: 'altered', says: 'The file was changed.' },
  })
  await screen.findByRole('button', { name: 'Check a proof file' })
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
  const give = (text: string, name: string) =>
    user.upload(input, new File([text], name, { type: 'application/json' }))
  await give('good', 'one.json')
  await screen.findByText(/Entry 17 \(record\.viewed, Tuesday, November 24, 10:20:12 AM\) stood there/)
  await give('bad', 'two.json')
  await screen.findByText('The file was changed.')
  expect(screen.queryByText(/stood there/)).toBeNull()
  await give('x'.repeat(40_001), 'three.json')
  await screen.findByText(/This is no proof file/)
  await give('no', 'four.json')
  await screen.findByText('Not done')
  await give('\u0001'.repeat(20_000), 'five.json')
  await screen.findByText(/This is no proof file/)
  expect(screen.queryByText('Not done')).toBeNull()
  await give('a\u0000b', 'six.json')
  await screen.findByText('six.json')
  expect(of('checkProof')).toHaveLength(3)
})
