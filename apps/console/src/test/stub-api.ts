import {
  type AnswerOf,
  type BodyOf,
  type ConsoleEndpoints,
  consoleEndpoints,
  type Endpoint,
  type Problem,
} from '@portal-desk/contract'
import { vi } from 'vitest'

type Name = keyof ConsoleEndpoints
type Asked<E> = {
  body: BodyOf<E>
  path: string
  key: string | null
  headers: Headers
  signal: AbortSignal | undefined
  keepalive: boolean
}
/** What a stub may answer with: the endpoint's own shape, a problem, or a line that is cut. */
export class Refusing {
  readonly problem: Problem
  constructor(problem: Partial<Problem> & Pick<Problem, 'type' | 'status'>) {
    this.problem = { title: 'Not done', detail: 'Nothing changed.', changed: 'no', ref: 'ref-1', ...problem }
  }
}
export const cut = Symbol('the line is cut')
type Reply<E> = AnswerOf<E> | Refusing | typeof cut
export type Stubs = {
  [N in Name]?: (
    asked: Asked<ConsoleEndpoints[N]>,
  ) => Reply<ConsoleEndpoints[N]> | Promise<Reply<ConsoleEndpoints[N]>>
}

/** Answers `fetch` by the contract: a body or an answer of another shape fails the test. Lists what was asked. */
export function stubApi(stubs: Stubs) {
  const asked: { name: Name; body: unknown; path: string; key: string | null }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const [name, endpoint] = endpointFor(init.method ?? 'GET', path)
    const headers = new Headers(init.headers)
    const key = headers.get('Idempotency-Key')
    const sent =
      init.body === undefined ? {} : endpoint.takes ? { file: init.body } : JSON.parse(String(init.body))
    const body = endpoint.body.parse(sent)
    asked.push({ name, body, path, key })
    const stub = stubs[name] as ((asked: Asked<Endpoint>) => unknown) | undefined
    if (!stub) throw new Error(`No answer for ${name}`)
    const { signal = null, keepalive = false } = init
    const reply = await stub({ body, path, key, headers, signal: signal ?? undefined, keepalive })
    if (reply === cut) throw new TypeError('Failed to fetch')
    if (reply instanceof Refusing) return Response.json(reply.problem, { status: reply.problem.status })
    const answer = endpoint.answer.parse(reply)
    if (endpoint.as === 'file') return asFile((answer as { pieces: AsyncIterable<string> }).pieces)
    return Response.json(answer, { status: endpoint.status })
  })
  return asked
}

/** A download, piece by piece; where making one fails, the line is cut. */
function asFile(pieces: AsyncIterable<string>): Response {
  const from = pieces[Symbol.asyncIterator]()
  return new Response(
    new ReadableStream({
      async pull(into) {
        const { done, value } = await from.next()
        if (done) into.close()
        else into.enqueue(new TextEncoder().encode(value))
      },
    }),
  )
}

function endpointFor(method: string, path: string): [Name, Endpoint] {
  const found = Object.entries(consoleEndpoints).find(
    ([, endpoint]) =>
      endpoint.method === method && new RegExp(`^${endpoint.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  )
  if (!found) throw new Error(`${method} ${path} is no endpoint`)
  return found as [Name, Endpoint]
}
