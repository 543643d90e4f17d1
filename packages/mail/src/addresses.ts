import { TRAINING_PATH } from '@portal-desk/domain'

/** Where the portal's pages are, below its origin: the paths of the portal's own routes.ts. */
export const portalPaths = {
  link: '/link',
  notMe: '/not-me',
  confirmPage: '/confirm',
  newAddressPage: '/new-address',
  notForMe: '/not-for-me',
  stopPage: '/stop-change',
  signInPage: '/',
  forgotPage: '/forgot-password',
} as const

/** The pages that a one-time token opens. */
export type TokenPage = Exclude<keyof typeof portalPaths, 'signInPage' | 'forgotPage'>

/** base64url, at least 128 bits: a name, an address or a whole URL cannot pass for a token. */
const TOKEN = /^[A-Za-z0-9_-]{22,100}$/

/**
 * The one-time address: the configured portal origin, the token in the fragment, which no server and no proxy log
 * ever sees (M1, S8, S13).
 *
 * @param portalOrigin scheme, host and port, as in the settings, or the training pages below them; anything else is a RangeError
 * @param token raw one-time token, base64url
 * @param page the page it opens
 */
export function linkAddress(portalOrigin: string, token: string, page: TokenPage = 'link'): string {
  if (!TOKEN.test(token)) throw new RangeError('not a one-time token')
  return `${pageAddress(portalOrigin, page)}#${token}`
}

/** A fixed page of the portal, without any token. */
export function pageAddress(portalOrigin: string, page: keyof typeof portalPaths): string {
  const { origin, protocol } = new URL(portalOrigin)
  if (!/^https?:$/.test(protocol)) throw new RangeError('a portal origin is http or https')
  const base = portalOrigin.replace(/\/$/, '')
  if (base !== origin && base !== origin + TRAINING_PATH) throw new RangeError('a portal origin has no path')
  return base + portalPaths[page]
}
