import type { QueryClient } from '@tanstack/react-query'

/** How long a page that is opened meanwhile waits for the server to hear of a sign-out, in ms. */
const PATIENCE = 5000
const leaving = new WeakMap<QueryClient, Promise<void>>()

/** Notes that a sign-out is on its way to the server. */
export function setLeaving(client: QueryClient, done: Promise<void>): void {
  leaving.set(client, done)
}

/** Back, pressed right after a sign-out, waits here: nothing is read with a session that is about to end (S19). */
export async function untilLeft(client: QueryClient): Promise<void> {
  const done = leaving.get(client)
  if (!done) return
  await Promise.race([done, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  if (leaving.get(client) === done) leaving.delete(client)
}
