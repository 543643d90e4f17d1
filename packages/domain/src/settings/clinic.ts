import { z } from 'zod'
import { Language } from '../shared/language.ts'
import { Accent } from './accent.ts'
import { usualWeek, Week } from './opening-hours.ts'

/** What the clinic is called and where it can be reached; printed on pages, mails and said aloud. */
export const Clinic = z.strictObject({
  name: z.string().min(1).max(80),
  phone: z.string().min(3).max(40),
  hours: z.strictObject({ en: z.string(), es: z.string() }),
  /** The same hours, for whoever counts with them. */
  week: Week.default(usualWeek),
  accent: Accent.default('lake'),
  /** Which published words these are; 1 where nobody changed any. */
  version: z.int().min(1).default(1),
  /** IANA zone in which people read clock times. */
  timeZone: z.string(),
  language: Language,
  /** The portal's address as it is typed, without a path but that of its training pages. */
  portalOrigin: z.string(),
})
export type Clinic = z.infer<typeof Clinic>
