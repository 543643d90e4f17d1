import type { Role } from '@portal-desk/domain'
import type { Request, RequestHandler, Response } from 'express'
import session from 'express-session'
import type { Desk } from '../desk.ts'
import { deviceOf } from './device-of.ts'
import { TableSessionStore } from './session-store.ts'

/** Activity is written down once in so many ms: a search at each key would else have two commits. */
const NOTED_EACH = 5_000

export type App = 'console' | 'portal'
const table = { console: 'staff_session', portal: 'patient_session' } as const
const cookieNames = { console: '__Host-pd-desk', portal: '__Host-pd-portal' } as const
/** A training desk has cookies of its own: its pages stand on the same host. */
const cookieOf = (desk: Desk, app: App): string =>
  desk.innerMailbox ? `${cookieNames[app]}-training` : cookieNames[app]

/** Who is at the keys, as the session says and the staff table confirms. */
export type StaffAtDesk = {
  id: string
  name: string
  role: Role
  idleUntil: number
  absoluteUntil: number
  reauthenticatedAt?: number
  /** They practise: nothing of the clinic’s own is within reach (edge case 40). */
  training?: boolean
}
export type PatientAtPortal = {
  accountId: string
  patientId: string
  username: string
  idleUntil: number
  /** When they last typed their password (S4). */
  reauthenticatedAt?: number
}

/** What a use case may do with the session: begin, renew, end. Ids are made anew whenever rights grow (S3). */
export type SessionDoor = {
  begin: (
    personId: string,
    now: number,
    opened: { reauthenticatedAt?: number; credential?: string; training?: boolean },
  ) => Promise<void>
  active: (now: number) => Promise<void>
  end: () => Promise<void>
  /** The synchroniser token of this session, or of this visit before sign-in (S5). */
  csrf: () => string
  hash: () => string
}

const isLoopback = (address: string | undefined): boolean =>
  address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1'

/** Chromium takes Secure cookies over plain http from this machine; express-session must be told that it may send them. */
const secureOnLoopback: RequestHandler = (req, _res, next) => {
  if (!req.secure && isLoopback(req.socket.remoteAddress)) {
    Object.defineProperty(req, 'secure', { value: true, configurable: true })
  }
  next()
}

export function sessions(
  desk: Desk,
  app: App,
): { handlers: RequestHandler[]; door: (req: Request, res: Response) => SessionDoor } {
  const store = new TableSessionStore(desk.store, table[app], (id) => desk.vault.hashToken(id))
  const sameSite = app === 'console' ? 'strict' : 'lax'
  const cookie = cookieOf(desk, app)
  const handler = session({
    name: cookie,
    secret: desk.vault.hmac('session-cookie', app),
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { secure: true, httpOnly: true, sameSite, path: '/' },
  })
  const door = (req: Request, res: Response): SessionDoor => ({
    begin: (personId, now, opened) =>
      new Promise((resolve, reject) => {
        const same = req.session?.personId === personId
        const createdAt = (same && req.session.createdAt) || now
        // Whoever practises goes on practising; only going there and coming back changes it.
        const training = opened.training ?? (same && req.session.training === true)
        req.session.regenerate((error: unknown) => {
          if (error) return reject(error)
          req.session.personId = personId
          req.session.createdAt = createdAt
          req.session.lastActiveAt = now
          const device = deviceOf(req.get('user-agent'))
          Object.assign(req.session, { ...opened, training, ...(device ? { device } : {}) })
          req.session.save((failed: unknown) => (failed ? reject(failed) : resolve()))
        })
      }),
    async active(now) {
      if (now - (req.session?.lastActiveAt ?? 0) >= NOTED_EACH) await store.active(req.sessionID, now)
    },
    end: () =>
      new Promise((resolve, reject) => {
        const hash = desk.vault.hashToken(req.sessionID)
        res.clearCookie(cookie, { secure: true, httpOnly: true, sameSite, path: '/' })
        if (!req.session?.personId) return resolve()
        req.session.destroy((error: unknown) => {
          if (error) return reject(error)
          desk.live.endSession(hash)
          resolve()
        })
      }),
    csrf: () =>
      desk.vault.hmac(`csrf-${app}`, req.session?.personId ? req.sessionID : visitOf(desk, req, res, app)),
    hash: () => desk.vault.hashToken(req.sessionID),
  })
  return { handlers: [secureOnLoopback, handler], door }
}

/** Before sign-in the token is bound to a random cookie of this visit, so that no session row is made for a scanner. */
function visitOf(desk: Desk, req: Request, res: Response, app: App): string {
  const name = `${cookieOf(desk, app)}-visit`
  const found = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{20,64})`).exec(req.headers.cookie ?? '')?.[1]
  if (found) return found
  const already = res.locals['visit'] as string | undefined
  if (already) return already
  const made = desk.vault.newToken()
  res.locals['visit'] = made
  res.cookie(name, made, {
    secure: true,
    httpOnly: true,
    sameSite: app === 'console' ? 'strict' : 'lax',
    path: '/',
  })
  return made
}
