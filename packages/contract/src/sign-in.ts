import { PasswordRule, Role } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, Id, Nothing } from './shared.ts'

/** Who is at the desk, what they may do, and how long they stay signed in (S2). */
export const StaffSession = z.strictObject({
  signedIn: z.literal(true),
  staff: z.strictObject({ id: Id, name: z.string(), role: Role }),
  clinic: z.strictObject({
    name: z.string(),
    phone: z.string(),
    timeZone: z.string(),
    portalOrigin: z.string(),
  }),
  /** Goes back in the X-CSRF-Token header of every unsafe request (S5). */
  csrf: z.string(),
  now: At,
  idleUntil: At,
  absoluteUntil: At,
  reauthenticatedUntil: At,
  demo: z.boolean(),
  /** Everything here is made up, and nothing leaves (edge case 40). */
  training: z.boolean(),
})
const NoSession = z.strictObject({
  signedIn: z.literal(false),
  csrf: z.string(),
  clinic: z.strictObject({ name: z.string() }),
})

/** The session of this browser, if there is one; asking is no activity (S2). */
export const getStaffSession = endpoint({
  app: 'console',
  ofSession: true,
  method: 'GET',
  path: '/api/session',
  access: 'anyone',
  params: Nothing,
  body: Nothing,
  answer: z.discriminatedUnion('signedIn', [StaffSession, NoSession]),
})
/** Signs a member of staff in; a wrong name, a wrong password and an old start answer alike (P6, P7). */
export const signInStaff = endpoint({
  app: 'console',
  ofSession: true,
  renews: true,
  method: 'POST',
  path: '/api/session',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: z.strictObject({ username: z.string().min(1).max(80), password: z.string().min(1).max(1024) }),
  answer: StaffSession,
})
/** One key extends: counts as activity and gives the new times. */
export const extendStaffSession = endpoint({
  app: 'console',
  ofSession: true,
  method: 'POST',
  path: '/api/session/extend',
  access: 'staff',
  key: false,
  params: Nothing,
  body: Nothing,
  answer: StaffSession,
})
/** The own password once more, before a step that needs it (S4). */
export const reauthenticateStaff = endpoint({
  app: 'console',
  ofSession: true,
  renews: true,
  method: 'POST',
  path: '/api/session/reauthenticate',
  access: 'staff',
  key: false,
  params: Nothing,
  body: z.strictObject({ password: z.string().min(1).max(1024) }),
  answer: StaffSession,
})
/** Ends the session of this browser; without one the answer is the same. */
export const signOutStaff = endpoint({
  app: 'console',
  ofSession: true,
  method: 'POST',
  path: '/api/session/end',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ signedOut: z.literal(true) }),
})

/** First sign-in, or the start after a reset: the one-time code of an administrator opens only this (P14). */
export const chooseStaffPassword = endpoint({
  app: 'console',
  ofSession: true,
  method: 'POST',
  path: '/api/session/password',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: z.strictObject({
    username: z.string().min(1).max(80),
    code: z.string().min(1).max(80),
    password: z.string().min(1).max(2048),
  }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('saved'), session: StaffSession }),
    z.strictObject({ result: z.literal('refused'), rule: PasswordRule, count: z.int().optional() }),
  ]),
})
/** The current and a new password together; every other session of this person ends (P13). */
export const changeStaffPassword = endpoint({
  app: 'console',
  ofSession: true,
  renews: true,
  method: 'POST',
  path: '/api/password',
  access: 'staff',
  key: false,
  params: Nothing,
  body: z.strictObject({
    current: z.string().min(1).max(1024),
    password: z.string().min(1).max(2048),
  }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('saved'), session: StaffSession }),
    z.strictObject({ result: z.literal('refused'), rule: PasswordRule, count: z.int().optional() }),
  ]),
})
