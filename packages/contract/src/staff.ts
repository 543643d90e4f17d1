import {
  MOST_SITES,
  Role,
  StaffEmail,
  StaffName,
  StaffState,
  StaffTeam,
  StaffUsername,
} from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Device } from './own-account.ts'
import { At, Id, Nothing } from './shared.ts'
import { SiteChoice } from './sites.ts'

const forAdministrators = { app: 'console', access: { right: 'manage-staff' } } as const
const ofMember = z.strictObject({ staffId: Id })
const seen = { version: z.int() }

/** Somebody on the list of people. */
export const StaffRow = z.strictObject({
  id: Id,
  username: z.string(),
  name: z.string(),
  role: Role,
  team: z.string().optional(),
  /** Where they work, by name; everywhere where there are none. */
  sites: z.array(z.string()).optional(),
  state: StaffState,
  lastSignInAt: At.optional(),
  /** How many sessions of theirs are open now. */
  sessions: z.int(),
  version: z.int(),
})
export type StaffRow = z.infer<typeof StaffRow>

/** Where a page of people ends. */
export const StaffCursor = z.strictObject({ name: z.string().max(200), id: Id })
export type StaffCursor = z.infer<typeof StaffCursor>

/** A page of everybody who works at the desk, by name. */
export const listStaff = endpoint({
  ...forAdministrators,
  method: 'POST',
  key: false,
  path: '/api/staff-lists',
  params: Nothing,
  body: z.strictObject({ after: StaffCursor.optional() }),
  answer: z.strictObject({ now: At, rows: z.array(StaffRow), next: StaffCursor.optional() }),
})

/** One person: since when they have their role and by whom, and their open sessions. */
export const getStaffMember = endpoint({
  ...forAdministrators,
  method: 'GET',
  path: '/api/staff/:staffId',
  params: ofMember,
  body: Nothing,
  answer: z.strictObject({
    now: At,
    row: StaffRow,
    roleSince: At,
    /** Who gave the role, and who else looked at it since. */
    roleBy: z.string(),
    reviewed: z.strictObject({ at: At, by: z.string() }).optional(),
    open: z.array(z.strictObject({ device: Device.optional(), since: At, lastActiveAt: At })),
    /** Where tests of mails go. */
    email: z.string().optional(),
    /** The sites they work at, and all that are open; absent where the clinic has none. */
    sites: z.strictObject({ chosen: z.array(Id), open: z.array(SiteChoice) }).optional(),
    /** Nobody decides about themselves. */
    self: z.boolean(),
  }),
})
export type StaffDetail = z.infer<typeof getStaffMember.answer>

/** A code that opens only choose-a-password, told once (P14). */
const startCode = z.strictObject({ staffId: Id, done: z.string(), shownOnce: z.string(), until: At })

/** Adds somebody; the answer alone tells their one-time code. */
export const addStaff = endpoint({
  ...forAdministrators,
  method: 'POST',
  status: 201,
  path: '/api/staff',
  params: Nothing,
  body: z.strictObject({
    name: StaffName,
    username: StaffUsername,
    role: Role,
    team: StaffTeam.optional(),
  }),
  answer: startCode,
})

/** Ends somebody's password and sessions, and gives a new one-time code. */
export const restartStaff = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/staff/:staffId/code',
  params: ofMember,
  body: z.strictObject(seen),
  answer: startCode,
})

/** Gives another role or team; another role ends the sessions of whoever had the old one (S3). */
export const changeStaffRole = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/staff/:staffId/role',
  params: ofMember,
  body: z.strictObject({ ...seen, role: Role, team: StaffTeam.optional() }),
  answer: z.strictObject({ done: z.string() }),
})

/** Where somebody works: at these sites, or everywhere where none is named. */
export const changeStaffSites = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/staff/:staffId/sites',
  params: ofMember,
  body: z.strictObject({ ...seen, sites: z.array(Id).max(MOST_SITES) }),
  answer: z.strictObject({ done: z.string() }),
})

/** Where tests of mails go that somebody sends themselves; nowhere, where none is given. */
export const changeStaffEmail = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/staff/:staffId/email',
  params: ofMember,
  body: z.strictObject({ ...seen, email: StaffEmail.optional() }),
  answer: z.strictObject({ done: z.string() }),
})

/** Switches somebody's sign-in off, with all their sessions, or on again. */
export const switchStaff = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/staff/:staffId/state',
  params: ofMember,
  body: z.strictObject({ ...seen, active: z.boolean() }),
  answer: z.strictObject({ done: z.string() }),
})

/** Signs somebody out everywhere, at once (S19). */
export const endStaffSessions = endpoint({
  ...forAdministrators,
  method: 'POST',
  path: '/api/staff/:staffId/sessions/end',
  params: ofMember,
  body: z.strictObject(seen),
  answer: z.strictObject({ done: z.string() }),
})
