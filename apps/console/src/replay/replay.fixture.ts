import type { AnswerOf, getCallReplay, Moment } from '@portal-desk/contract'
import { openApp } from '../test/open-app.tsx'
import { approvals, CALL, desk, NOW, session } from '../test/samples.ts'
import { type Stubs, stubApi } from '../test/stub-api.ts'

const OPENED = NOW - 3_600_000
const her = { id: 'patient-0001', name: 'García, M.', born: '1984' }

export const moment = (seconds: number, part: Partial<Moment> = {}): Moment => ({
  idx: 1_000 + seconds,
  at: OPENED + seconds * 1_000,
  by: 'agent',
  who: 'Marta Lindqvist',
  what: 'Searched',
  mark: 'noted',
  more: [],
  also: [],
  outcome: 'done',
  after: false,
  saw: [],
  fresh: [],
  notYet: [],
  ended: [],
  level: 'none',
  agent: 'Marta Lindqvist',
  ...part,
})

const verified = { level: 'standard', policy: 14, patient: her, until: OPENED + 960_000 } as const
type Replay = AnswerOf<typeof getCallReplay>
export const replay = (part: Partial<Replay> = {}): Replay => ({
  now: NOW,
  call: {
    openedAt: OPENED,
    closedAt: OPENED + 472_000,
    state: 'closed',
    channel: 'phone',
    relationship: 'self',
    language: 'es',
    disposition: 'sent-and-waiting',
    agent: 'Marta Lindqvist',
    patient: her,
  },
  moments: [
    moment(0, { what: 'Opened the call', saw: ['An empty search'] }),
    moment(60, {
      what: 'Identity check passed: standard',
      mark: 'done',
      saw: ['Invitation expired (sure)'],
      fresh: ['Resend invitation'],
      notYet: ['Issue temporary login'],
      ...verified,
      screen: 0,
    }),
    moment(90, {
      what: 'Sent an invitation',
      mark: 'done',
      also: ['Invitation waiting to leave'],
      ended: ['Resend invitation'],
      ...verified,
      screen: 1,
    }),
    moment(472, { what: 'Closed the call: sent, waiting', ended: ['everything in this record'] }),
    moment(3_000, { by: 'patient', who: 'Patient', what: 'Signed in', mark: 'done', after: true }),
  ],
  screens: [
    {
      causes: ['Invitation expired (sure)'],
      ready: ['Resend invitation'],
      missing: [{ what: 'Issue temporary login', why: 'Needs strong' }],
    },
    { causes: ['Invitation expired (sure)'], ready: ['Take back'], missing: [] },
  ],
  ...part,
})

const ines = { id: 'staff-009', name: 'Ines Calloway', role: 'supervisor' } as const
export const atDesk: Stubs = {
  getStaffSession: () => session({ staff: ines }),
  getDesk: () => desk(),
  getApprovals: () => approvals({}),
  countDuplicates: () => ({ waiting: 0, more: false }),
  getCallReplay: () => replay(),
}

export function atReplay(stubs: Stubs = {}) {
  const asked = stubApi({ ...atDesk, ...stubs })
  const app = openApp(`/calls/${CALL}/replay`)
  const bodies = (of: string) => asked.filter(({ name }) => name === of).map(({ body }) => body)
  return { ...app, bodies }
}
