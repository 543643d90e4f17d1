import type { AnswerOf, BodyOf, Endpoint, ParamsOf, Problem } from '@portal-desk/contract'

type Told<E> = { status: number; answer: AnswerOf<E>; problem: Problem }

/** Asks the mock over `fetch` as the console does; an answer off the endpoint's schema fails the test. */
export function mockClient(origin: string) {
  let keys = 0
  const newKey = (): string => `mock-key-${String(++keys).padStart(8, '0')}`
  const addressOf = <E extends Endpoint>({ path }: E, params: ParamsOf<E>): string =>
    origin + path.replace(/:(\w+)/g, (_, name: string) => (params as Record<string, string>)[name] ?? '')
  async function fetchFile<E extends Endpoint>(endpoint: E, params: ParamsOf<E>) {
    const response = await fetch(addressOf(endpoint, params))
    return { status: response.status, text: await response.text() }
  }
  async function ask<E extends Endpoint>(
    endpoint: E,
    params: ParamsOf<E>,
    body: BodyOf<E>,
    key = newKey(),
  ): Promise<Told<E>> {
    const response = await fetch(addressOf(endpoint, params), {
      method: endpoint.method,
      headers: { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
      ...(endpoint.method === 'POST'
        ? { body: endpoint.takes ? (body as { file: Blob }).file : JSON.stringify(body) }
        : {}),
    })
    const told: unknown = await response.json()
    const answer = (response.ok ? endpoint.answer.parse(told) : undefined) as AnswerOf<E>
    return { status: response.status, answer, problem: told as Problem }
  }
  return { ask, fetchFile, newKey }
}
