import { verifierKeyIn } from '@portal-desk/audit'
import { z } from 'zod'

const onThisMachine = (url: URL): boolean => url.protocol === 'http:' && url.hostname === '127.0.0.1'
const isPlace = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === 'https:' || url.protocol === 'unix:' || onThisMachine(url)
}
const isKey = (text: string): boolean => verifierKeyIn(text, 'witness')?.text === text

/** Where the witness is asked (T12): `https://…`, `http://127.0.0.1:port`, or `unix:/path/to/socket`. */
export const WitnessUrl = z.string().refine(isPlace)
/** The key as the witness prints it when it starts; after a change the new one, a comma, and the old one. */
export const WitnessKey = z.string().refine((text) => text.split(',').every((one) => isKey(one.trim())))
