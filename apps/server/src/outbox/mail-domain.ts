/** Right side of our own mail addresses: the host of the portal; the demo's, which has none, an example's. */
export function mailDomain(portalOrigin: string): string {
  const { hostname } = new URL(portalOrigin)
  return hostname === 'localhost' ? 'portal.example.org' : hostname
}
