/** A place to come back to, as a route name and an opaque id (S17). */
export function returnTo(pathname: string): { to?: 'calls' | 'call'; id?: string } {
  const id = /^\/calls\/([A-Za-z0-9_-]{8,64})$/.exec(pathname)?.[1]
  if (id) return { to: 'call', id }
  return pathname === '/calls' ? { to: 'calls' } : {}
}
