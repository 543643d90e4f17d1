import type { AnswerOf, ConsoleEndpoints, StaffRow } from '@portal-desk/contract'
import { administratorBlock, days, type Refusal, siteDone, staffBlock, staffDone } from '@portal-desk/domain'
import { staffOf } from '../call-facts.ts'
import type { MockMember } from '../mock-members.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

const CODE = 'abcd-efgh-jkmn-pqrs'

/** Whoever is signed in, as a rule about access looks at them. */
export const deciderIn = (world: MockWorld) => ({
  ...staffOf(world),
  active: true,
  reauthenticatedAt: world.session?.reauthenticatedAt ?? 0,
})
/** Whom an id names. @throws MockStop *not-here* */
export function memberIn(world: MockWorld, staffId: string): MockMember {
  const member = world.members.find(({ id }) => id === staffId)
  if (!member) throw new MockStop('not-here')
  return member
}
const nameOf = (world: MockWorld, staffId: string | undefined): string | undefined =>
  world.members.find(({ id }) => id === staffId)?.name

/** Who gave somebody their role, and who looked at it since. */
export const grantOf = (world: MockWorld, member: MockMember) => ({
  roleSince: member.roleSince,
  roleBy: nameOf(world, member.roleBy) ?? 'the command line',
  ...(member.reviewedAt === undefined
    ? {}
    : { reviewed: { at: member.reviewedAt, by: nameOf(world, member.reviewedBy) ?? 'a colleague' } }),
})

/** Where somebody works, by name; nothing where it is everywhere. */
export const sitesOf = (world: MockWorld, { sites = [] }: Pick<MockMember, 'sites'>) =>
  sites.length > 0 ? { sites: world.sites.flatMap((one) => (sites.includes(one.id) ? one.name : [])) } : {}

const rowOf = (
  world: MockWorld,
  { id, username, name, role, team, state, lastSignInAt, open, version, sites = [] }: MockMember,
): StaffRow => ({
  id,
  username,
  name,
  role,
  ...(team === undefined ? {} : { team }),
  ...sitesOf(world, { sites }),
  state,
  ...(lastSignInAt === undefined ? {} : { lastSignInAt }),
  sessions: open.length,
  version,
})

const openSites = (world: MockWorld) =>
  world.sites.flatMap(({ id, name, open }) => (open ? { id, name } : []))

export const stopAt = (refusal: Refusal | undefined): void => {
  if (refusal) throw new MockStop('refused', { refusal })
}

/** Whom a decision is about, if the rule lets whoever is signed in decide. @throws MockStop *refused* */
function decided(world: MockWorld, staffId: string, seen: number): MockMember {
  const member = memberIn(world, staffId)
  stopAt(staffBlock(deciderIn(world), member, seen, { now: world.now(), policy: world.policy }))
  return member
}

const withCode = (
  world: MockWorld,
  staffId: string,
  done: string,
): AnswerOf<ConsoleEndpoints['addStaff']> => ({
  staffId,
  done,
  shownOnce: CODE,
  until: world.now() + days(1),
})

export const staffAnswers: Answers<
  | 'listStaff'
  | 'getStaffMember'
  | 'addStaff'
  | 'restartStaff'
  | 'changeStaffRole'
  | 'changeStaffSites'
  | 'changeStaffEmail'
  | 'switchStaff'
  | 'endStaffSessions'
> = {
  listStaff: (world) => ({
    now: world.now(),
    rows: world.members.map((member) => rowOf(world, member)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }),

  getStaffMember(world, { params: { staffId } }) {
    const member = memberIn(world, staffId)
    return {
      now: world.now(),
      row: rowOf(world, member),
      ...grantOf(world, member),
      open: member.open.map((since) => ({
        device: { kind: 'windows', browser: 'edge' },
        since,
        lastActiveAt: world.now(),
      })),
      ...(openSites(world).length > 0
        ? { sites: { chosen: member.sites ?? [], open: openSites(world) } }
        : {}),
      ...(member.email === undefined ? {} : { email: member.email }),
      self: staffOf(world).id === staffId,
    }
  },

  addStaff(world, { body }) {
    stopAt(administratorBlock(deciderIn(world), { now: world.now(), policy: world.policy }))
    if (world.members.some(({ username }) => username === body.username))
      throw new MockStop('validation', {
        fields: [{ path: 'username', says: 'Somebody has this username already. Choose another one.' }],
      })
    const { team, ...rest } = body
    const member: MockMember = {
      id: world.newId(),
      ...rest,
      ...(team === undefined ? {} : { team }),
      active: true,
      state: 'new',
      version: 1,
      roleSince: world.now(),
      roleBy: staffOf(world).id,
      open: [],
    }
    world.members.push(member)
    return withCode(world, member.id, staffDone.added(member.name))
  },

  restartStaff(world, { params: { staffId }, body }) {
    const member = decided(world, staffId, body.version)
    const ended = member.open.length
    Object.assign(member, { state: member.active ? 'new' : 'disabled', open: [], version: body.version + 1 })
    return withCode(world, staffId, staffDone.restarted(member.name, ended))
  },

  changeStaffRole(world, { params: { staffId }, body: { role, team, version } }) {
    const member = decided(world, staffId, version)
    const { name, open } = member
    const [otherRole, otherTeam] = [role !== member.role, team !== member.team]
    if (!otherRole && !otherTeam) return { done: staffDone.same(name) }
    if (team === undefined) delete member.team
    else member.team = team
    member.version++
    if (!otherRole) return { done: staffDone.team(name, team) }
    Object.assign(member, { role, roleSince: world.now(), roleBy: staffOf(world).id, open: [] })
    delete member.reviewedAt
    return { done: staffDone.role(name, role, open.length) }
  },

  changeStaffSites(world, { params: { staffId }, body: { sites, version } }) {
    const member = decided(world, staffId, version)
    const chosen = openSites(world).filter(({ id }) => sites.includes(id))
    if (chosen.length < sites.length) throw new MockStop('conflict')
    Object.assign(member, { sites, version: version + 1 })
    delete member.reviewedAt
    return {
      done: siteDone.works(
        member.name,
        chosen.map(({ name }) => name),
      ),
    }
  },

  changeStaffEmail(world, { params: { staffId }, body: { email, version } }) {
    const member = decided(world, staffId, version)
    member.version++
    if (email === undefined) delete member.email
    else member.email = email
    return { done: staffDone.email(member.name, email) }
  },

  switchStaff(world, { params: { staffId }, body: { active, version } }) {
    const member = decided(world, staffId, version)
    const { name, open } = member
    Object.assign(member, { active, state: active ? 'active' : 'disabled', version: version + 1 })
    if (active) return { done: staffDone.enabled(name) }
    member.open = []
    return { done: staffDone.disabled(name, open.length) }
  },

  endStaffSessions(world, { params: { staffId }, body }) {
    const member = decided(world, staffId, body.version)
    const { length } = member.open
    member.open = []
    return { done: staffDone.sessions(member.name, length) }
  },
}
