import type { AnswerOf, ConsoleEndpoints, StaffSession } from '@portal-desk/contract'
import { passwordRefusal } from '@portal-desk/domain'
import { tell } from '../live.ts'
import { staffNamed } from '../mock-staff.ts'
import { MockStop } from '../problems.ts'
import { beginSession, type MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const CSRF = 'mock-token'
/** The one password and one-time code that is refused. */
const WRONG = 'wrong'

/** What the mock says of its session. */
export function sessionOf(
  world: MockWorld,
): AnswerOf<{ answer: typeof StaffSession } & ConsoleEndpoints['signInStaff']> {
  const { session, clinic, policy } = world
  if (!session) throw new MockStop('not-signed-in')
  const { name, phone, timeZone, portalOrigin } = clinic
  return {
    signedIn: true,
    staff: session.staff,
    clinic: { name, phone, timeZone, portalOrigin },
    csrf: CSRF,
    now: world.now(),
    idleUntil: session.lastActiveAt + policy.staffIdle,
    absoluteUntil: session.beganAt + policy.staffAbsolute,
    reauthenticatedUntil: session.reauthenticatedAt + policy.reauthenticationLife,
    demo: true,
    training: world.training,
  }
}

const mustMatch = (secret: string): void => {
  if (secret === WRONG) throw new MockStop('sign-in-refused')
}

const refusedFor = (world: MockWorld, username: string, name: string, password: string) =>
  passwordRefusal(password, {
    least: world.policy.passwordLeast,
    most: world.policy.passwordMost,
    username,
    names: [{ use: 'current', given: name.split(' ') }],
    clinicWords: world.clinic.name.split(' '),
    // The list of common passwords is the server's; the mock knows none.
    isCommon: () => false,
  })

export const signInAnswers: Answers<
  | 'getStaffSession'
  | 'signInStaff'
  | 'extendStaffSession'
  | 'reauthenticateStaff'
  | 'chooseStaffPassword'
  | 'changeStaffPassword'
  | 'signOutStaff'
> = {
  getStaffSession: (world) =>
    world.session ? sessionOf(world) : { signedIn: false, csrf: CSRF, clinic: { name: world.clinic.name } },
  signInStaff(world, { body }) {
    mustMatch(body.password)
    world.session = beginSession(staffNamed(body.username), world.now())
    return sessionOf(world)
  },
  extendStaffSession: sessionOf,
  reauthenticateStaff(world, { body }) {
    mustMatch(body.password)
    if (world.session) world.session.reauthenticatedAt = world.now()
    return sessionOf(world)
  },
  chooseStaffPassword(world, { body }) {
    mustMatch(body.code)
    const staff = staffNamed(body.username)
    const refused = refusedFor(world, body.username, staff.name, body.password)
    if (refused) return { result: 'refused', ...refused }
    world.session = beginSession(staff, world.now())
    return { result: 'saved', session: sessionOf(world) }
  },
  changeStaffPassword(world, { body }) {
    mustMatch(body.current)
    const { session } = world
    if (!session) throw new MockStop('not-signed-in')
    const refused = refusedFor(world, session.staff.name, session.staff.name, body.password)
    if (refused) return { result: 'refused', ...refused }
    session.reauthenticatedAt = world.now()
    return { result: 'saved', session: sessionOf(world) }
  },
  signOutStaff(world) {
    delete world.session
    tell(world, { event: 'session-ended', at: world.now() })
    return { signedOut: true }
  },
}
