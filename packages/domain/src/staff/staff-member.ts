import { z } from 'zod'
import type { Role } from '../call/roles.ts'
import type { Instant } from '../shared/instant.ts'

/** What somebody signs in with; case does not count. */
export const StaffUsername = z
  .string()
  .trim()
  .toLowerCase()
  .refine(
    (typed) => /^[a-z0-9][a-z0-9._-]{1,63}$/.test(typed),
    'A username has 2 to 64 letters, digits, dots or dashes, and begins with a letter or a digit.',
  )

/** First and last name as colleagues know them. */
export const StaffName = z
  .string()
  .trim()
  .refine((typed) => typed.length >= 2 && typed.length <= 80, 'A name has 2 to 80 letters.')

const Email = z.email().max(254)

/** Where tests of mails go. */
export const StaffEmail = z
  .string()
  .trim()
  .toLowerCase()
  .refine((typed) => Email.safeParse(typed).success, 'This is not an email address.')

/** Where somebody works; a coworker’s record is for a senior of another team (V8). */
export const StaffTeam = z
  .string()
  .trim()
  .toLowerCase()
  .refine((typed) => typed.length >= 1 && typed.length <= 40, 'A team has 1 to 40 letters.')

/** Somebody who works at the desk, as far as the rules about access look at them. */
export type StaffMember = {
  id: string
  name: string
  role: Role
  team?: string
  active: boolean
  version: number
  /** Since when they have this role, and who gave it; the command line has no id. */
  roleSince: Instant
  roleBy?: string
  /** When somebody else last looked at what they may do. */
  reviewedAt?: Instant
}

/** How somebody’s sign-in stands: `new` has a start code and no password yet. */
export const StaffState = z.enum(['active', 'new', 'disabled'])
export type StaffState = z.infer<typeof StaffState>
