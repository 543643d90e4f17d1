import type { Endpoint } from '@portal-desk/contract'
import type { Express } from 'express'
import { Stop } from './stop.ts'

export type Route = { path: string | RegExp; method: Endpoint['method'] }
/** What both apps answer beside the contract. */
const ofBoth: readonly Route[] = [
  { path: '/healthz', method: 'GET' },
  { path: '/readyz', method: 'GET' },
  { path: '/api/csp-report', method: 'POST' },
]

/** Any method a route does not declare is 405 with `Allow`, before session or body are read (S15). */
export function guardMethods(app: Express, routes: readonly Route[]): void {
  const allowed = new Map<Route['path'], Set<string>>()
  for (const { path, method } of [...ofBoth, ...routes]) {
    const methods = allowed.get(path) ?? new Set<string>()
    methods.add(method)
    if (method === 'GET') methods.add('HEAD')
    allowed.set(path, methods)
  }
  for (const [path, methods] of allowed) {
    app.all(path, (req, res, next) => {
      if (methods.has(req.method)) return next()
      res.setHeader('Allow', [...methods].join(', '))
      throw new Stop('wrong-method')
    })
  }
}
