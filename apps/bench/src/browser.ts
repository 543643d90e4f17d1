import { Agent, type IncomingMessage, request } from 'node:http'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'

/** One address may send so many unsafe requests a minute (S13); a bench that sends more comes from several. */
const PER_ADDRESS = 500
let addresses = 0
let keys = 0

/**
 * A browser as far as the API sees it, over connections that stay open: cookies, same origin, token, one key per press,
 * and an address that the server takes from the proxy in front of it.
 */
export class Browser {
  readonly #base: string
  readonly #agent = new Agent({ keepAlive: true })
  readonly #cookies = new Map<string, string>()
  #csrf = ''
  #address = 0
  #sent = 0

  constructor(base: string) {
    this.#base = base
  }

  /** Fetches the token, as a page does before anything else. */
  async open(): Promise<void> {
    this.#csrf = (JSON.parse(await this.read('/api/session')) as { csrf: string }).csrf
  }

  /** @throws where the answer is not the one that was asked for */
  async call<E extends Endpoint>(
    { method, path, key }: E,
    ask: { params?: ParamsOf<E>; body?: BodyOf<E> } = {},
  ): Promise<AnswerOf<E>> {
    let place = path
    for (const [name, value] of Object.entries((ask.params ?? {}) as Record<string, string>))
      place = place.replace(`:${name}`, value)
    if (method === 'GET') return JSON.parse(await this.read(place)) as AnswerOf<E>
    const pressed = key ? { 'Idempotency-Key': `bench-key-${process.pid}-${++keys}-000000` } : {}
    const answer = JSON.parse(await this.send(place, ask.body ?? {}, pressed)) as AnswerOf<E>
    const { csrf, session } = answer as { csrf?: string; session?: { csrf?: string } }
    this.#csrf = csrf ?? session?.csrf ?? this.#csrf
    return answer
  }

  /** Text of what stands there. */
  read(path: string): Promise<string> {
    return textOf(this.#ask('GET', path, {}))
  }

  send(path: string, body: unknown, headers: Record<string, string> = {}): Promise<string> {
    if (this.#sent++ % PER_ADDRESS === 0) this.#address = ++addresses
    const written = JSON.stringify(body)
    const { length } = Buffer.from(written)
    const own = { 'Content-Type': 'application/json', 'Content-Length': length, 'X-CSRF-Token': this.#csrf }
    return textOf(this.#ask('POST', path, { ...own, ...headers }, written))
  }

  /** An answer that goes on, such as live events. */
  stream(path: string): Promise<IncomingMessage> {
    return this.#ask('GET', path, {})
  }

  /** Lets its connections go. */
  close(): void {
    this.#agent.destroy()
  }

  #ask(
    method: string,
    path: string,
    headers: Record<string, string | number>,
    body?: string,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const asked = request(this.#base + path, {
        method,
        agent: this.#agent,
        headers: {
          'Sec-Fetch-Site': 'same-origin',
          'X-Forwarded-For': `10.${this.#address >> 16}.${(this.#address >> 8) & 255}.${this.#address & 255}`,
          ...(this.#cookies.size === 0
            ? {}
            : { Cookie: [...this.#cookies].map(([n, v]) => `${n}=${v}`).join('; ') }),
          ...headers,
        },
      })
      asked.on('error', reject)
      asked.on('response', (answer) => {
        for (const line of answer.headers['set-cookie'] ?? []) this.#keep(line)
        resolve(answer)
      })
      asked.end(body)
    })
  }

  #keep(line: string): void {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (/Expires=Thu, 01 Jan 1970/.test(line)) this.#cookies.delete(pair.slice(0, at))
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

async function textOf(asked: Promise<IncomingMessage>): Promise<string> {
  const answer = await asked
  const chunks: Buffer[] = []
  for await (const chunk of answer) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  if ((answer.statusCode ?? 500) >= 400) throw new Error(`${answer.statusCode}: ${text.slice(0, 300)}`)
  return text
}
