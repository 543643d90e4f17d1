import { Language, LinkKind, PasswordRule } from '@portal-desk/domain'
import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { At, type Id, Nothing, Token } from './shared.ts'

const BirthDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What a link is, said exactly (domain §3.2). `unknown` looks the same for a torn and for a made-up token. */
export const LinkAnswer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('live'), kind: LinkKind, until: At, triesLeft: z.int() }),
  z.strictObject({ state: z.literal('expired'), kind: LinkKind, until: At, life: z.int() }),
  z.strictObject({ state: z.literal('redeemed'), kind: LinkKind, at: At }),
  z.strictObject({ state: z.literal('superseded'), kind: LinkKind, newerAt: At }),
  z.strictObject({ state: z.literal('revoked'), kind: LinkKind, at: At }),
  z.strictObject({ state: z.literal('locked'), kind: LinkKind }),
  z.strictObject({ state: z.literal('unknown') }),
])
export type LinkAnswer = z.infer<typeof LinkAnswer>

/** Looks at a link and notes that it was opened; consumes nothing, so a mail scanner may do it. */
export const openLink = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/links/open',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: z.strictObject({ token: Token }),
  answer: LinkAnswer,
})
/** The one detail a link asks. Right: the username and the rules are shown; wrong: one try less, for this link only. */
export const checkBirthDate = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/links/birth-date',
  access: 'anyone',
  params: Nothing,
  body: z.strictObject({ token: Token, birthDate: BirthDate }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('right'), username: z.string(), least: z.int(), most: z.int() }),
    z.strictObject({ result: z.literal('wrong'), triesLeft: z.int() }),
    z.strictObject({ result: z.literal('ended'), link: LinkAnswer }),
  ]),
})
/** Redeems a link: the birth date and the new password in one step, of all who try one wins (T3). */
export const choosePassword = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/links/password',
  access: 'anyone',
  params: Nothing,
  body: z.strictObject({ token: Token, birthDate: BirthDate, password: z.string().min(1).max(2048) }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('saved'), username: z.string() }),
    z.strictObject({ result: z.literal('refused'), rule: PasswordRule, count: z.int().optional() }),
    z.strictObject({ result: z.literal('wrong'), triesLeft: z.int() }),
    z.strictObject({ result: z.literal('ended'), link: LinkAnswer }),
  ]),
})
/**
 * A short code for going on at another device (edge case 16), for whoever has the link and knows the birth date; it takes
 * the place of the one before. Without a key: a press whose answer was lost is made good by the next one, and so the
 * code rests nowhere, not even sealed (T5). `spent`: this link gives no code any more.
 */
export const makeShortCode = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/links/short-code',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: z.strictObject({ token: Token, birthDate: BirthDate }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('made'), code: z.string().regex(/^\d{8}$/), until: At }),
    z.strictObject({ result: z.literal('spent') }),
    z.strictObject({ result: z.literal('wrong'), triesLeft: z.int() }),
    z.strictObject({ result: z.literal('ended'), link: LinkAnswer }),
  ]),
})
/**
 * A code with the birth date: one of 16 digits that was read out or printed, or one of 8 that another device shows. Opens
 * the page where a password is chosen, and nothing else. Where no code is live for this date the answers are the same.
 */
export const enterCode = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/codes',
  access: 'anyone',
  evenTime: true,
  key: false,
  params: Nothing,
  body: z.strictObject({ code: z.string().regex(/^(?:\d{8}|\d{16})$/), birthDate: BirthDate }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({
      result: z.literal('right'),
      token: Token,
      username: z.string(),
      least: z.int(),
      most: z.int(),
    }),
    z.strictObject({ result: z.literal('wrong'), triesLeft: z.int() }),
    z.strictObject({ result: z.literal('closed') }),
  ]),
})
/** One tap for a new link, to the address on file; neutral answer. */
export const askForNewLink = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/links/new',
  access: 'anyone',
  evenTime: true,
  params: Nothing,
  body: z.strictObject({ token: Token, language: Language }),
  answer: z.strictObject({ againAt: At }),
})
/** A link for whoever has this username or address; the answer is the same for everybody (P7). */
export const forgotPassword = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/forgot-password',
  access: 'anyone',
  evenTime: true,
  params: Nothing,
  body: z.strictObject({ name: z.string().min(1).max(254), language: Language }),
  answer: z.strictObject({ againAt: At }),
})
/** A mail with the username to this address, if it is on file; the answer is the same for everybody (P7). */
export const forgotUsername = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/forgot-username',
  access: 'anyone',
  evenTime: true,
  params: Nothing,
  body: z.strictObject({ email: z.string().min(1).max(254), language: Language }),
  answer: z.strictObject({ againAt: At }),
})
/** A patient's session as the portal knows it. */
export const PatientSession = z.strictObject({
  signedIn: z.literal(true),
  username: z.string(),
  csrf: z.string(),
  idleUntil: At,
  now: At,
  /** How long a password must and may be (P1). */
  limits: z.strictObject({ least: z.int(), most: z.int() }),
})
/** Who is signed in on this device; asking is no activity (S2). */
export const getPatientSession = endpoint({
  app: 'portal',
  method: 'GET',
  path: '/api/session',
  access: 'anyone',
  params: Nothing,
  body: Nothing,
  answer: z.discriminatedUnion('signedIn', [
    PatientSession,
    z.strictObject({ signedIn: z.literal(false), csrf: z.string() }),
  ]),
})
/** Known, unknown, locked and inactive answer alike (P7): `refused`, or `wait` when this name was tried too often. */
export const signInPatient = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/session',
  access: 'anyone',
  evenTime: true,
  key: false,
  params: Nothing,
  body: z.strictObject({ username: z.string().min(1).max(254), password: z.string().min(1).max(2048) }),
  answer: z.discriminatedUnion('result', [
    z.strictObject({ result: z.literal('signed-in'), session: PatientSession }),
    z.strictObject({ result: z.literal('refused') }),
    z.strictObject({ result: z.literal('wait'), seconds: z.int() }),
  ]),
})
/** “Stay signed in”: the idle time begins anew, the longest time does not (S2). */
export const extendPatientSession = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/session/extend',
  access: 'patient',
  key: false,
  params: Nothing,
  body: Nothing,
  answer: PatientSession,
})
/** Ends the session on this device; without one the answer is the same. */
export const signOutPatient = endpoint({
  app: 'portal',
  method: 'POST',
  path: '/api/session/end',
  access: 'anyone',
  key: false,
  params: Nothing,
  body: Nothing,
  answer: z.strictObject({ signedOut: z.literal(true) }),
})
/** What the server writes into the portal's HTML, so that the first page needs no further trip. */
export const PortalPage = z.strictObject({
  clinic: z.strictObject({
    name: z.string(),
    phone: z.string(),
    hours: z.strictObject({ en: z.string(), es: z.string() }),
    timeZone: z.string(),
  }),
  /** Whether the clinic's phone is answered now, and until or from when, as a clock time in its zone. */
  open: z.strictObject({ now: z.boolean(), at: At }),
  csrf: z.string(),
  now: At,
  /** These are the training pages: everybody here is made up. */
  training: z.literal(true).optional(),
})
export type PortalPage = z.infer<typeof PortalPage>
export type { Id }
