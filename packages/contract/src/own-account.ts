import { helpKinds, PasswordRule } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { PatientSession } from './portal.ts'
import { At, Id, Nothing } from './shared.ts'

const Password = z.string().min(1).max(2048)

/** What somebody signs in with, in families: enough to know one's own phone, too little to know it from others. */
export const Device = z.strictObject({
  kind: z.enum([
    'android-phone',
    'android-tablet',
    'iphone',
    'ipad',
    'windows',
    'mac',
    'chromebook',
    'linux',
    'other',
  ]),
  browser: z.enum(['chrome', 'edge', 'firefox', 'safari', 'samsung', 'opera', 'other']),
})
export type Device = z.infer<typeof Device>

/** Everything on "your sign-in": for the patient alone, and no value in full. */
export const getOwnAccount = endpoint({
  app: 'portal',
  method: 'GET',
  path: '/api/account',
  access: 'patient',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({
    email: z.strictObject({ masked: z.string(), confirmedAt: At.optional() }).optional(),
    /** Last two digits of each number on file. */
    phones: z.array(z.string()),
    /** Where they are signed in, this device first, bounded. */
    sessions: z.array(
      z.strictObject({ id: Id, device: Device.optional(), here: z.boolean(), lastUsedAt: At }),
    ),
    help: z.array(z.strictObject({ at: At, kind: z.enum(helpKinds) })),
  }),
})
/** The own password once more, before another session is ended (S4). */
export const reauthenticatePatient = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/session/sure',
  access: 'patient',
  key: false,
  params: Nothing,
  body: z.strictObject({ password: Password }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('sure'), session: PatientSession }),
    z.strictObject({ result: z.literal('wrong') }),
    z.strictObject({ result: z.literal('wait'), seconds: z.int() }),
  ]),
})
/** Ends one other session, or all of them with this one; `not-sure` asks for the password first (S4, S19). */
export const endOwnSessions = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/sessions/end',
  access: 'patient',
  params: Nothing,
  body: z.discriminatedUnion('which', [
    z.strictObject({ which: z.literal('one'), id: Id }),
    z.strictObject({ which: z.literal('all') }),
  ]),
  answer: z.strictObject({ result: z.enum(['ended', 'not-sure']) }),
})
/** The current and a new password together (P13): everywhere else is signed out, and a notice goes out. */
export const changePassword = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/password',
  access: 'patient',
  key: false,
  params: Nothing,
  body: z.strictObject({ current: Password, password: Password }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('saved'), session: PatientSession }),
    z.strictObject({ result: z.literal('refused'), rule: PasswordRule, count: z.int().optional() }),
    z.strictObject({ result: z.literal('wrong') }),
    z.strictObject({ result: z.literal('wait'), seconds: z.int() }),
  ]),
})
/** "Something here was not me": the login is shut, this session with it (domain §3.1). */
export const freezeOwnAccount = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/account/freeze',
  access: 'patient',
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ result: z.literal('frozen') }),
})
