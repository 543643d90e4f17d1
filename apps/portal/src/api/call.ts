import type { Problem } from '@portal-desk/contract'
import { type Answer, type Body, type Name, wires } from './endpoints.ts'
import { type Outcome, troubleOf } from './outcome.ts'

/** What the outside world is to a call; tests put their own in. */
export type World = {
  /** Synchroniser token that came with the page (S5). */
  csrf: string
  fetch: typeof fetch
  isOnline: () => boolean
  /** Resolves after so many milliseconds. */
  wait: (duration: number) => Promise<void>
}
export type Call = <N extends Name>(name: N, body: Body<N>, key?: string) => Promise<Outcome<Answer<N>>>

const PATIENCE = 20_000
const PAUSE = 1_000
/** So often the same key is sent again on its own before the person is asked. */
const LOST_AGAIN = 1
const RUNNING_AGAIN = 5

/**
 * Makes the one way to the server.
 *
 * A lost answer of a route with a key is asked for again with the same key, which does nothing twice (T2); a page
 * that is too old fetches a fresh token and goes on, once.
 */
export function makeCall(world: World): Call {
  let csrf = world.csrf

  async function attempt(name: Name, body: unknown, key: string | undefined) {
    const { method, path } = wires[name]
    const stop = new AbortController()
    const patience = setTimeout(() => stop.abort(), PATIENCE)
    const headers: Record<string, string> = { accept: 'application/json' }
    if (method === 'POST')
      Object.assign(headers, { 'content-type': 'application/json', 'x-csrf-token': csrf })
    if (key !== undefined) headers['idempotency-key'] = key
    try {
      const sent = method === 'POST' ? { body: JSON.stringify(body) } : {}
      const reply = await world.fetch(path, {
        method,
        headers,
        ...sent,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: stop.signal,
      })
      const said: unknown = await reply.json()
      return typeof said === 'object' && said !== null ? { ok: reply.ok, said } : undefined
    } catch {
      // No answer, or one that is not ours (a proxy's page): either way nobody knows what happened.
      return undefined
    } finally {
      clearTimeout(patience)
    }
  }

  async function freshToken() {
    const reply = await attempt('getPatientSession', undefined, undefined)
    if (reply?.ok) noteToken(reply.said)
    return reply?.ok === true
  }

  function noteToken(said: unknown) {
    const { csrf: own, session } = said as { csrf?: string; session?: { csrf: string } }
    csrf = session?.csrf ?? own ?? csrf
  }

  return async <N extends Name>(name: N, body: Body<N>, key?: string): Promise<Outcome<Answer<N>>> => {
    if (!world.isOnline()) return { kind: 'unreachable' }
    if (csrf === '' && wires[name].method === 'POST') await freshToken()
    let [lost, running, renewed] = [0, 0, false]
    for (;;) {
      const reply = await attempt(name, body, key)
      if (reply === undefined) {
        if (key === undefined) return { kind: 'unreachable' }
        if (lost++ === LOST_AGAIN) return { kind: 'unsure' }
      } else if (reply.ok) {
        // A token ends with its session.
        if (name === 'signOutPatient') csrf = ''
        else noteToken(reply.said)
        return { kind: 'answer', answer: reply.said as Answer<N> }
      } else {
        const problem = reply.said as Problem
        if (problem.type === 'page-too-old' && !renewed) {
          renewed = true
          if (await freshToken()) continue
        }
        if (problem.type !== 'still-running' || running++ === RUNNING_AGAIN) return troubleOf(problem)
      }
      await world.wait(PAUSE)
    }
  }
}
