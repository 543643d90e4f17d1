const TOKEN = /[A-Za-z0-9_-]{20,100}/

/**
 * Takes the token of a link out of the address and cleans the address bar, so that it stays in memory alone (S8).
 *
 * @returns the token; '' when what is there is torn; undefined when there is nothing, as after a reload
 */
export function takeToken(location: Location, history: History): string | undefined {
  if (location.hash === '') return undefined
  const token = TOKEN.exec(location.hash)?.[0]
  history.replaceState(null, '', location.pathname)
  return token ?? ''
}
