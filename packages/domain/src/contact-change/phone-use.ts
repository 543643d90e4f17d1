import { z } from 'zod'

/** Which of a patient's phones a new number takes the place of. */
export const PhoneUse = z.enum(['mobile', 'home', 'work'])
export type PhoneUse = z.infer<typeof PhoneUse>
/** What was said to be new; it is sealed until it is in use, and no rule compares it (domain §3.9). */
export type NewContact = { email: string } | { phone: string; use: PhoneUse }
