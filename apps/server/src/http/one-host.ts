import type { RequestHandler } from 'express'
import { oddFraming } from './stop.ts'

/** A request names its host once (RFC 9112 §3.2); one that does not could mean two servers to two proxies (S22). */
export const oneHost: RequestHandler = (req, res, next) => {
  const hosts = req.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'host').length
  if (hosts === 1 || (hosts === 0 && req.httpVersion === '1.0')) return next()
  res.setHeader('Connection', 'close')
  throw oddFraming('This request does not say once for which host it is.')
}
