import { consoleEndpoints, type Endpoint, Problem } from '@portal-desk/contract'
import { refusalWords, wordsAt } from '@portal-desk/domain'
import { HttpResponse, http, type RequestHandler } from 'msw'
import { MockStop, mockAnswers } from './answers.ts'
import { statusOf } from './sentinels.ts'
import type { MockWorld } from './world.ts'

type AnyAnswer = (world: MockWorld, ask: { params: unknown; body: unknown }) => unknown

/** msw handlers for every console endpoint; bodies and answers pass the contract's own schemas. */
export function mockHandlers(world: MockWorld): RequestHandler[] {
  return [
    ...(Object.keys(consoleEndpoints) as (keyof typeof consoleEndpoints)[]).map((name) => {
      const endpoint: Endpoint = consoleEndpoints[name]
      const answer = mockAnswers[name] as AnyAnswer
      const method = endpoint.method === 'GET' ? http.get : http.post
      return method(`*${endpoint.path}`, async ({ request, params }) => {
        const body = endpoint.method === 'GET' ? {} : await request.json()
        return respond(world, endpoint, answer, { params, body }, request.headers.get('idempotency-key'))
      })
    }),
    http.get(
      '*/api/live',
      () => new HttpResponse(liveStream(world.now), { headers: { 'Content-Type': 'text/event-stream' } }),
    ),
  ]
}

function respond(
  world: MockWorld,
  endpoint: Endpoint,
  answer: AnyAnswer,
  ask: { params: unknown; body: unknown },
  key: string | null,
) {
  const remembered = key ? world.answers.get(key) : undefined
  if (remembered) return HttpResponse.json(remembered.body as object, { status: remembered.status })
  try {
    const read = endpoint.body.safeParse(ask.body)
    if (!read.success) throw new MockStop('validation')
    world.lastActiveAt = world.now()
    const body = endpoint.answer.parse(answer(world, { params: ask.params, body: read.data }))
    if (key) world.answers.set(key, { status: endpoint.status, body })
    return HttpResponse.json(body as object, { status: endpoint.status })
  } catch (error) {
    if (!(error instanceof MockStop)) throw error
    const { kind, refusal } = error
    const problem = Problem.parse({
      type: kind,
      title: kind,
      detail: 'The mock was asked to show this. Nothing changed.',
      status: statusOf(kind),
      changed: 'no',
      ref: 'mock',
      ...(refusal ? { refusal, words: refusalWords(refusal, wordsAt(world.now(), world.clinic)) } : {}),
    })
    return HttpResponse.json(problem, { status: problem.status })
  }
}

/** A live line that says hello and then stays quiet: in the mock nothing moves by itself. */
function liveStream(now: () => number): ReadableStream {
  return new ReadableStream({
    start(controller) {
      const hello = `data: ${JSON.stringify({ event: 'hello', at: now() })}\n\n`
      controller.enqueue(new TextEncoder().encode(hello))
    },
  })
}
