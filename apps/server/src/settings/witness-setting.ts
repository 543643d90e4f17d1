import { KeyError, parseVerifierKey, type VerifierKey } from '@portal-desk/audit'
import { z } from 'zod'

/** Where the witness is asked, and its public key; T12: over TLS, a Unix socket, or on this machine. */
export type WitnessSetting = { url: URL; key: VerifierKey }

const onThisMachine = (url: URL): boolean => url.protocol === 'http:' && url.hostname === '127.0.0.1'

/** `https://…`, `http://127.0.0.1:port`, or `unix:/path/to/socket`. */
export const WitnessUrl = z
  .string()
  .refine((text) => URL.canParse(text))
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || url.protocol === 'unix:' || onThisMachine(url))

/** The key as the witness prints it when it starts. */
export const WitnessKey = z.string().transform((text, context): VerifierKey => {
  try {
    return parseVerifierKey(text, 'witness')
  } catch (error) {
    if (!(error instanceof KeyError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
    return z.NEVER
  }
})
