import { z } from 'zod'

export const Id = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
export const At = z.int().min(0)
export const Nothing = z.strictObject({})
export const SpokenText = z.strictObject({ en: z.string(), es: z.string() })

/** A one-time token as it stands in the fragment of a link, base64url. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{20,100}$/)
