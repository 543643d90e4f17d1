import { consoleEndpoints, type Endpoint } from '@portal-desk/contract'
import { hasRight } from '@portal-desk/domain'
import { delay, HttpResponse, http, type RequestHandler } from 'msw'
import { mockAnswers } from './answers/mock-answers.ts'
import { liveHandler } from './live.ts'
import { MockStop, mockProblem } from './problems.ts'
import { type Sentinel, sentinelIn } from './sentinels.ts'
import type { MockWorld } from './world.ts'

type Ask = { params: unknown; body: unknown }
type AnyAnswer = (world: MockWorld, ask: Ask) => unknown

/** msw handlers for every console endpoint and the event stream; bodies and answers pass the contract's own schemas. */
export function mockHandlers(world: MockWorld): RequestHandler[] {
  const names = Object.keys(consoleEndpoints) as (keyof typeof consoleEndpoints)[]
  const endpoints = names.map((name) => {
    const endpoint: Endpoint = consoleEndpoints[name]
    const method = endpoint.method === 'GET' ? http.get : http.post
    return method(`*${endpoint.path}`, async ({ request, params: { 0: _origin, ...params } }) => {
      try {
        const body = await bodyOf(endpoint, request)
        const key = endpoint.key ? request.headers.get('idempotency-key') : undefined
        return await respond(world, endpoint, mockAnswers[name] as AnyAnswer, { params, body }, key)
      } catch (error) {
        if (error === cut) return HttpResponse.error()
        if (!(error instanceof MockStop)) throw error
        const problem = mockProblem(error, world)
        return HttpResponse.json(problem, { status: problem.status })
      }
    })
  })
  return [...endpoints, liveHandler(world)]
}

const bodyOf = async (endpoint: Endpoint, request: Request): Promise<unknown> => {
  if (endpoint.method === 'GET') return {}
  return endpoint.takes ? { file: await request.blob() } : request.json().catch(() => undefined)
}

/** Thrown where the line is to be cut. */
const cut = Symbol('the line is cut')

/** @param key the Idempotency-Key, `null` when it is missing, undefined where none is needed */
async function respond(
  world: MockWorld,
  endpoint: Endpoint,
  answer: AnyAnswer,
  sent: Ask,
  key: string | null | undefined,
): Promise<Response> {
  const ask = shaped(endpoint, sent)
  mayEnter(world, endpoint)
  if (key === null) throw new MockStop('key-missing')
  if (endpoint.method === 'POST' && world.session) world.session.lastActiveAt = world.now()
  await makeTrouble(world, endpoint, ask.body)
  const asked = JSON.stringify([endpoint.path, ask])
  const remembered = key ? world.answers.get(key) : undefined
  if (remembered && remembered.ask !== asked) throw new MockStop('key-reused')
  if (remembered) return HttpResponse.json(remembered.body as object, { status: remembered.status })
  const told = tryAnswer(world, endpoint, answer, ask)
  if (key) world.answers.set(key, { ask: asked, ...told })
  if (endpoint.as === 'file' && told.status === endpoint.status) return asFile(told.body)
  return HttpResponse.json(told.body as object, { status: told.status })
}

/** A download, piece by piece. */
function asFile(body: unknown): Response {
  const { fileName, type, pieces } = body as { fileName: string; type: string; pieces: AsyncIterable<string> }
  const from = pieces[Symbol.asyncIterator]()
  const stream = new ReadableStream<Uint8Array>({
    async pull(into) {
      const { done, value } = await from.next()
      if (done) into.close()
      else into.enqueue(new TextEncoder().encode(value))
    },
  })
  const headers = { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${fileName}"` }
  return new HttpResponse(stream, { headers })
}

/** The answer, or the refusal: the same press gives the same again (T2). Every other problem is remembered by nobody. */
function tryAnswer(world: MockWorld, endpoint: Endpoint, answer: AnyAnswer, ask: Ask) {
  try {
    return { status: endpoint.status, body: endpoint.answer.parse(answer(world, ask)) }
  } catch (error) {
    if (!(error instanceof MockStop) || error.kind !== 'refused') throw error
    const problem = mockProblem(error, world)
    return { status: problem.status, body: problem }
  }
}

function shaped(endpoint: Endpoint, { params, body }: Ask): Ask {
  const where = endpoint.params.safeParse(params)
  if (!where.success) throw new MockStop('not-here')
  const read = endpoint.body.safeParse(body)
  if (read.success) return { params: where.data, body: read.data }
  const extra = read.error.issues.some(({ code }) => code === 'unrecognized_keys')
  throw new MockStop(extra ? 'unknown-field' : 'validation')
}

function mayEnter(world: MockWorld, { access }: Endpoint): void {
  const { session, policy } = world
  const now = world.now()
  if (
    session &&
    now >= Math.min(session.lastActiveAt + policy.staffIdle, session.beganAt + policy.staffAbsolute)
  ) {
    delete world.session
    throw new MockStop('signed-out')
  }
  if (access === 'anyone') return
  if (!session) throw new MockStop('not-signed-in')
  if (typeof access === 'object' && !hasRight(session.staff.role, access.right))
    throw new MockStop('no-right')
}

/** Sentinels of this request, and the trouble that an earlier one left for the next step. */
async function makeTrouble(world: MockWorld, endpoint: Endpoint, body: unknown): Promise<void> {
  const { text, password } = body as { text?: string; password?: string }
  const sentinel = sentinelIn(text ?? password ?? '')
  if (sentinel?.next) {
    world.nextTrouble = sentinel.trouble
    return
  }
  // Reading goes on between two steps, so only what carries a key is a step.
  const due = endpoint.key ? world.nextTrouble : undefined
  if (due) delete world.nextTrouble
  await raise(world, due ?? sentinel?.trouble)
}

async function raise(world: MockWorld, trouble: Sentinel['trouble'] | undefined): Promise<void> {
  if (trouble === undefined) return
  if (trouble === 'slow') return delay(world.slowness)
  if (trouble === 'cut') throw cut
  if (trouble === 'signed-out' || trouble === 'session-ended') delete world.session
  throw new MockStop(trouble)
}
