import type { Desk } from '../desk.ts'
import type { PatientAtPortal, SessionDoor } from './session.ts'

/** What the portal needs to know of its own session. */
export const sessionOf = (
  desk: Desk,
  { username, idleUntil }: Pick<PatientAtPortal, 'username' | 'idleUntil'>,
  session: SessionDoor,
) => ({
  signedIn: true as const,
  username,
  csrf: session.csrf(),
  idleUntil,
  now: desk.now(),
  limits: { least: desk.house().policy.passwordLeast, most: desk.house().policy.passwordMost },
})
