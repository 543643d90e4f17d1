import { Role } from '../call/roles.ts'
import type { StaffState } from '../staff/staff-member.ts'
import { capital } from './person-words.ts'
import { roleLabel } from './role-words.ts'

/** What somebody is at the clinic, at the beginning of a line. */
export const roleTitle = (role: Role): string => capital(roleLabel(role))

export const staffStateLabels: Record<StaffState, string> = {
  active: 'May sign in',
  new: 'Has a start code',
  disabled: 'Switched off',
}

const ended = (sessions: number): string =>
  sessions === 0
    ? 'They were not signed in.'
    : sessions === 1
      ? 'Their session was ended.'
      : `Their ${sessions} sessions were ended.`

/** What an administrator reads once it is done. */
export const staffDone = {
  added: (name: string) => `${name} is added. Give them the code; it is shown only now.`,
  restarted: (name: string, sessions: number) =>
    `${name} starts anew with this code; it is shown only now. ${ended(sessions)}`,
  role: (name: string, role: Role, sessions: number) =>
    `${name} is ${/^[aeiou]/.test(roleLabel(role)) ? 'an' : 'a'} ${roleLabel(role)} now. ${ended(sessions)}`,
  team: (name: string, team: string | undefined) =>
    team === undefined ? `${name} is in no team now.` : `${name} is in the team ${team} now.`,
  email: (name: string, email: string | undefined) =>
    email === undefined
      ? `${name} has no email address here any more.`
      : `${name} can send tests of mails to ${email}.`,
  same: (name: string) => `Nothing about ${name} was different.`,
  disabled: (name: string, sessions: number) => `${name} cannot sign in any more. ${ended(sessions)}`,
  enabled: (name: string) => `${name} can sign in again, with the password they had.`,
  sessions: (name: string, sessions: number) =>
    sessions === 0 ? `${name} was not signed in.` : `${name} is signed out everywhere.`,
  reviewed: (name: string) => `It is on the record that what ${name} may do was looked at.`,
} as const

const change = /^([a-z-]+)>([a-z-]+)$/

/** "agent, now supervisor", for the reason of a role that changed; undefined for any other reason. */
export function roleChangeWords(reason: string): string | undefined {
  const [, from, to] = change.exec(reason) ?? []
  const both = [Role.safeParse(from).data, Role.safeParse(to).data]
  return both[0] && both[1] ? `${roleLabel(both[0])}, now ${roleLabel(both[1])}` : undefined
}
