import type { AnswerOf, BodyOf, Endpoint, ParamsOf, Problem } from '@portal-desk/contract'

type Told<E> = { status: number; answer: AnswerOf<E>; problem: Problem }

/** Asks the mock over `fetch` as the console does; an answer off the endpoint's schema fails the test. */
export function mockClient(origin: string) {
  let keys = 0
  const newKey = (): string => `mock-key-${String(++keys).padStart(8, '0')}`
  async function ask<E extends Endpoint>(
    endpoint: E,
    params: ParamsOf<E>,
    body: BodyOf<E>,
    key = newKey(),
  ): Promise<Told<E>> {
    const path = endpoint.path.replace(
      /:(\w+)/g,
      (_, name: string) => (params as Record<string, string>)[name] ?? '',
    )
    const response = await fetch(`${origin}${path}`, {
      method: endpoint.method,
      headers: { 'Content-Type': 'application/json', ...(key ? { 'Idempotency-Key': key } : {}) },
      ...(endpoint.method === 'POST' ? { body: JSON.stringify(body) } : {}),
    })
    const told: unknown = await response.json()
    const answer = (response.ok ? endpoint.answer.parse(told) : undefined) as AnswerOf<E>
    return { status: response.status, answer, problem: told as Problem }
  }
  return { ask, newKey }
}
