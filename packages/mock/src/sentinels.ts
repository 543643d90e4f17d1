import type { ProblemKind } from '@portal-desk/contract'

/** Typed into the search field, each shows one way in which the server can be in trouble, without intercepting anything. */
export const sentinels: Record<string, ProblemKind> = {
  '!busy': 'database-busy',
  '!down': 'database-down',
  '!full': 'disk-full',
  '!audit': 'audit-unavailable',
  '!rate': 'rate',
  '!signed-out': 'signed-out',
  '!unexpected': 'unexpected',
}

const statuses: Partial<Record<ProblemKind, number>> = {
  'disk-full': 507,
  rate: 429,
  'signed-out': 401,
  'sign-in-refused': 401,
  'not-here': 404,
  refused: 409,
  unexpected: 500,
}
export const statusOf = (kind: ProblemKind): number => statuses[kind] ?? 503
