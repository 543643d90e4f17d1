import { days, hours, type StaffMember, type StaffState } from '@portal-desk/domain'
import { allStaff } from './mock-staff.ts'

/** Somebody who works at the clinic of the mock; one who is `new` has a start code. */
export type MockMember = StaffMember & {
  username: string
  state: StaffState
  lastSignInAt?: number
  reviewedBy?: string
  /** Ids of the sites they work at; everywhere where there are none. */
  sites?: string[]
  /** Where tests of mails go. */
  email?: string
  /** When each of their open sessions began. */
  open: number[]
}

/** Everybody who has a username of their own, a colleague who left, and one who has not come yet. */
export function mockMembers(now: number): MockMember[] {
  const known = allStaff().map(
    ({ id, name, role }, n): MockMember => ({
      id,
      name,
      role,
      username: id.replace('mock-staff-', ''),
      team: n % 2 === 0 ? 'northgate' : 'riverside',
      active: true,
      state: 'active',
      version: 1,
      roleSince: now - days(294),
      ...(role === 'administrator' ? {} : { roleBy: 'mock-staff-kenji' }),
      ...(role === 'administrator' ? { email: `${id.replace('mock-staff-', '')}@millbrook.example` } : {}),
      ...(role === 'agent' ? {} : { reviewedAt: now - days(role === 'supervisor' ? 96 : 54) }),
      ...(role === 'agent' ? {} : { reviewedBy: 'mock-staff-ruth' }),
      lastSignInAt: now - hours(n + 1),
      open: n < 3 ? [now - hours(n + 1)] : [],
    }),
  )
  const agent = {
    role: 'agent',
    roleSince: now - days(120),
    roleBy: 'mock-staff-kenji',
    version: 1,
    open: [],
  } as const
  return [
    ...known,
    {
      ...agent,
      id: 'mock-staff-samuel',
      name: 'Samuel Quist',
      username: 'samuel',
      active: false,
      state: 'disabled',
      lastSignInAt: now - days(97),
      open: [],
    },
    {
      ...agent,
      id: 'mock-staff-noor',
      name: 'Noor Halabi',
      username: 'noor',
      active: true,
      state: 'new',
      open: [],
    },
  ]
}
