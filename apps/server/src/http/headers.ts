import type { RequestHandler } from 'express'
import helmet from 'helmet'
import { newNonce } from '../crypto.ts'
import { Stop } from './stop.ts'

/** Headers of S6 for pages: our own scripts only, styles by nonce, Trusted Types, reports to us. */
export function pageHeaders(): RequestHandler[] {
  return [
    (_req, res, next) => {
      res.locals['nonce'] = newNonce()
      res.setHeader('Reporting-Endpoints', 'csp="/api/csp-report"')
      res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'"],
          'style-src': [
            "'self'",
            (_req, res) => `'nonce-${(res as unknown as { locals: { nonce: string } }).locals.nonce}'`,
          ],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'base-uri': ["'none'"],
          'object-src': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'require-trusted-types-for': ["'script'"],
          'trusted-types': ['default'],
          'report-to': ['csp'],
        },
      },
      strictTransportSecurity: { maxAge: 63_072_000, includeSubDomains: true },
      referrerPolicy: { policy: 'no-referrer' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
    }),
  ]
}

/** Headers of S6, S7 and S16 for the API: never stored, never taken for a page. */
export const apiHeaders: RequestHandler = (_req, res, next) => {
  res.setHeader('Cache-Control', 'no-store')
  res.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  res.setHeader('Referrer-Policy', 'no-referrer')
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  next()
}

/** No route takes anything in its address but opaque ids: what stands behind a question mark is not ours (S8, S9). */
export const noQuery: RequestHandler = (req, _res, next) => {
  if (req.url.includes('?')) throw new Stop('unknown-field')
  next()
}

/** What a page of ours opens as a document of its own. */
const documents = /^\/(?:calls\/[\w-]{1,64}\/letters\/[\w-]{1,64}|wordings\/[\w-]{1,64}\/previews\/\w\w)$/

/** A request that a frame, an image or the address bar makes is not one of our pages', letters and previews aside (S16). */
export const onlyFetched: RequestHandler = (req, _res, next) => {
  const dest = req.get('sec-fetch-dest')
  const opened =
    dest === 'document' && documents.test(req.path) && req.get('sec-fetch-site') === 'same-origin'
  if (dest !== undefined && dest !== 'empty' && !opened)
    throw new Stop('page-too-old', {}, { reason: 'not-fetched' })
  next()
}
