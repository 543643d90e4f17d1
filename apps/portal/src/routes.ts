export type Route = keyof typeof PATHS

/** Paths only: no parameter, no query, and the fragment belongs to the token of a link (S8). */
const PATHS = {
  'sign-in': '/',
  doors: '/trouble',
  'forgot-password': '/forgot-password',
  'forgot-username': '/forgot-username',
  sent: '/sent',
  link: '/link',
  'not-me': '/not-me',
  confirm: '/confirm',
  'new-address': '/new-address',
  'not-for-me': '/not-for-me',
  'stop-change': '/stop-change',
  code: '/code',
  account: '/account',
  password: '/account/password',
} as const

/** Below this all pages stand: the portal itself, or its training pages. */
let base = ''
export const standBelow = (path: string): void => {
  base = path
}

export const pathOf = (route: Route): string => base + PATHS[route]

/** The page at a path; an unknown one is where everybody starts. */
export function routeAt(path: string): Route {
  let plain = path.slice(base.length)
  while (plain.length > 1 && plain.endsWith('/')) plain = plain.slice(0, -1)
  return (Object.keys(PATHS) as Route[]).find((route) => PATHS[route] === plain) ?? 'sign-in'
}
