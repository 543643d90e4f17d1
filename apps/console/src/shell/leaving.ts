import { signOutStaff } from '@portal-desk/contract'
import type { QueryClient } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { csrfToken, setCsrfToken } from '../api/csrf.ts'

/** How long the server may take to hear of a sign-out, in ms; its answer is not waited for any longer. */
const PATIENCE = 5000

/** A sign-out on its way: the token of the session that it ends, and whether the server heard of it. */
type Leaving = { token: string; heard: Promise<boolean> }
const leaving = new WeakMap<QueryClient, Leaving>()

/**
 * Tells the server that this session ends. Bound to that session: once somebody has signed in, an answer that comes
 * late takes neither their token nor what they have read.
 * @returns false when the server did not hear of it in time, and nobody has signed in since
 */
export function leave(client: QueryClient, token: string = csrfToken()): Promise<boolean> {
  const heard = tellServer().then((answered) => {
    if (leaving.get(client) !== mine) return true
    setCsrfToken('')
    client.clear()
    return answered
  })
  const mine: Leaving = { token, heard }
  leaving.set(client, mine)
  return heard
}

async function tellServer(): Promise<boolean> {
  const limit = new AbortController()
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => {
    limit.abort()
    resolve(false)
  }, PATIENCE)
  const told = call(signOutStaff, { params: {}, body: {}, signal: limit.signal, keepalive: true }).then(
    () => true,
    () => false,
  )
  return Promise.race([told, late]).finally(() => clearTimeout(timer))
}

/**
 * A new sign-in right after a sign-out waits here, so that the two do not meet on the server.
 * @returns whether the server heard of the sign-out; true where there was none
 */
export const untilAnswered = async (client: QueryClient): Promise<boolean> =>
  (await leaving.get(client)?.heard) ?? true

/**
 * Back, pressed right after a sign-out, waits here: nothing is read with a session that is about to end (S19). A
 * sign-out that was not heard is told once more.
 * @returns false while the server has not heard of it: that session must not be gone back into
 */
export async function untilLeft(client: QueryClient): Promise<boolean> {
  if (await untilAnswered(client)) return true
  const left = leaving.get(client)
  if (!left) return true
  setCsrfToken(left.token)
  return leave(client, left.token)
}

/** Somebody has signed in: the sign-out before it is over, whatever still comes of it. */
export const forgetLeaving = (client: QueryClient): boolean => leaving.delete(client)
