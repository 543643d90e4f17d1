import { type Problem, type ProblemKind, portalEndpoints } from '@portal-desk/contract'
import type { Answer, Body, Name } from '../api/endpoints.ts'

/** What may go wrong instead of an answer: a problem body, an answer that gets lost, one that never comes. */
export type Fault = { fault: Problem | 'lost' | 'never' }
export type Asked = { name: Name; body: unknown; csrf: string | null; key: string | null }

export const problem = (type: ProblemKind, more: Partial<Problem> = {}): Fault => ({
  fault: { type, title: '', detail: '', status: 400, changed: 'no', ref: 'req-7', ...more },
})
export const lost: Fault = { fault: 'lost' }
export const never: Fault = { fault: 'never' }

/**
 * Answers as the contract says and refuses what it refuses: a wrong body, a missing or needless key and an answer
 * of the wrong shape make the test fail. The last reply of a route stays.
 */
export function fakeServer() {
  const replies = new Map<Name, unknown[]>()
  const asked: Asked[] = []

  async function answerTo(path: string, init: RequestInit): Promise<Response> {
    const names = Object.keys(portalEndpoints) as Name[]
    const name = names.find(
      (n) => portalEndpoints[n].path === path && portalEndpoints[n].method === init.method,
    )
    if (!name) throw new Error(`no route ${init.method} ${path}`)
    const endpoint = portalEndpoints[name]
    const headers = new Headers(init.headers)
    const body: unknown = init.body ? endpoint.body.parse(JSON.parse(String(init.body))) : {}
    const key = headers.get('idempotency-key')
    if ((key !== null) !== endpoint.key) throw new Error(`${name}: key ${key}`)
    asked.push({ name, body, csrf: headers.get('x-csrf-token'), key })
    const queue = replies.get(name) ?? []
    const reply = queue.length > 1 ? queue.shift() : queue[0]
    if (reply === undefined) throw new Error(`no reply for ${name}`)
    if (typeof reply === 'object' && reply !== null && 'fault' in reply) return faulty(reply as Fault)
    return Response.json(endpoint.answer.parse(reply))
  }

  return {
    asked,
    /** What a route was asked, in order. */
    bodies: <N extends Name>(name: N) =>
      asked.filter((one) => one.name === name).map((one) => one.body as Body<N>),
    on<N extends Name>(name: N, ...next: (Answer<N> | Fault)[]) {
      replies.set(name, next)
    },
    fetch: ((path: string, init: RequestInit) => answerTo(path, init)) as typeof fetch,
  }
}
export type FakeServer = ReturnType<typeof fakeServer>

function faulty({ fault }: Fault): Promise<Response> {
  if (fault === 'lost') return Promise.reject(new TypeError('Failed to fetch'))
  if (fault === 'never') return new Promise(() => {})
  return Promise.resolve(Response.json(fault, { status: fault.status }))
}
