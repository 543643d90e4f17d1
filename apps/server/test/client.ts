import type { AnswerOf, BodyOf, Endpoint, ParamsOf, Problem } from '@portal-desk/contract'

let keys = 0
/** How often a press is repeated that the database was too busy for; tests share their machine with others. */
const PATIENCE = 5

type Ask<E extends Endpoint> = { params?: ParamsOf<E>; body?: BodyOf<E>; key?: string }
export type Answer<T> = { status: number; body: T; problem?: Problem; headers: Headers }

const bodyOf = (endpoint: Endpoint, body: unknown): string | Blob =>
  endpoint.takes ? (body as { file: Blob }).file : JSON.stringify(body)

/** A browser as far as the API sees it: cookies, same origin, token, one key per press. */
export class TestClient {
  #base: string
  readonly #cookies = new Map<string, string>()
  csrf = ''
  /** Where it seems to come from, as a proxy in front of the server would say. */
  address: string | undefined
  constructor(base: string) {
    this.#base = base
  }

  /** The same browser, led to another server by the balancer. */
  moveTo(base: string): void {
    this.#base = base
  }

  async raw(
    method: string,
    path: string,
    init: { body?: string | Blob; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await fetch(this.#base + path, {
      method,
      redirect: 'manual',
      headers: {
        'Sec-Fetch-Site': 'same-origin',
        Cookie: [...this.#cookies].map(([n, v]) => `${n}=${v}`).join('; '),
        ...(this.address === undefined ? {} : { 'X-Forwarded-For': this.address }),
        ...init.headers,
      },
      ...(init.body === undefined ? {} : { body: init.body }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/Expires=Thu, 01 Jan 1970/.test(line)) this.#cookies.delete(pair.slice(0, at))
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  /** Fetches the token, as the page does before anything else. */
  async open(): Promise<void> {
    const response = await this.raw('GET', '/api/session')
    this.csrf = ((await response.json()) as { csrf: string }).csrf
  }

  /** Asks as a person would: whoever is told that the server is busy presses again, and it is the same press (T2, T7). */
  async call<E extends Endpoint>(endpoint: E, ask: Ask<E> = {}): Promise<Answer<AnswerOf<E>>> {
    if (ask.key !== undefined || !endpoint.key) return this.#once(endpoint, ask)
    const press = { ...ask, key: `test-key-${process.pid}-${++keys}-0000` }
    for (let again = 0; again < PATIENCE; again++) {
      const answer = await this.#once(endpoint, press)
      if (answer.problem?.type !== 'database-busy') return answer
    }
    return this.#once(endpoint, press)
  }

  async #once<E extends Endpoint>(endpoint: E, ask: Ask<E>): Promise<Answer<AnswerOf<E>>> {
    let path = endpoint.path
    for (const [name, value] of Object.entries((ask.params ?? {}) as Record<string, string>))
      path = path.replace(`:${name}`, value)
    const response = await this.raw(endpoint.method, path, {
      headers:
        endpoint.method === 'POST'
          ? {
              'Content-Type': endpoint.takes ? 'application/octet-stream' : 'application/json',
              'X-CSRF-Token': this.csrf,
              ...(ask.key === undefined ? {} : { 'Idempotency-Key': ask.key }),
            }
          : {},
      ...(endpoint.method === 'POST' ? { body: bodyOf(endpoint, ask.body ?? {}) } : {}),
    })
    const body = (await response.json()) as AnswerOf<E>
    const problem = response.ok ? {} : { problem: body as Problem }
    const answered = body as { csrf?: string; session?: { csrf?: string } }
    const csrf = response.ok ? (answered.csrf ?? answered.session?.csrf) : undefined
    if (csrf) this.csrf = csrf
    return { status: response.status, body, headers: response.headers, ...problem }
  }
}
