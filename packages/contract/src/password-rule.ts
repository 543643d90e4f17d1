import { z } from 'zod'

/** Why a password was not taken (P2, P3); the desk sees which rule, never the password. */
export const PasswordRule = z.enum([
  'too-short',
  'too-long',
  'common',
  'clinic-word',
  'username',
  'own-name',
  'birth-date',
  'mrn',
])
export type PasswordRule = z.infer<typeof PasswordRule>
