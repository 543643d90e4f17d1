import { z } from 'zod'

/** Why a password was not taken (P1–P3); the desk and the record see which rule, never the password. */
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
