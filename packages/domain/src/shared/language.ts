import { z } from 'zod'

/** The languages in which the product speaks to callers and patients. */
export const Language = z.enum(['en', 'es'])
export type Language = z.infer<typeof Language>
/** One sentence in every language; a missing one does not compile. */
export type Spoken = Record<Language, string>
