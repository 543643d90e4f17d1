import { LiveEvent } from '@portal-desk/contract'
import { HttpResponse, http, type RequestHandler } from 'msw'
import { MockStop, mockProblem } from './problems.ts'
import type { MockWorld } from './world.ts'

/** After a change: the calls it touches are read again by whoever has them open. */
export function tellWatchers(world: MockWorld, callId: string | undefined, patientId?: string): void {
  const at = world.now()
  const calls = [...world.calls.values()].filter(
    (call) => call.id === callId || (patientId && call.patientId === patientId && call.state !== 'closed'),
  )
  for (const { id } of calls) tell(world, { event: 'call-changed', callId: id, at })
  if (calls.length > 0) tell(world, { event: 'desk-changed', at })
}

export function tell(world: MockWorld, event: LiveEvent): void {
  for (const send of world.watchers) send(event)
}

/**
 * The event stream of the console. A plain stream and not msw's `sse`: that one asks for an EventSource, which Node
 * does not have.
 */
export const liveHandler = (world: MockWorld): RequestHandler =>
  http.get('*/api/live', () => {
    if (!world.session) {
      const problem = mockProblem(new MockStop('not-signed-in'), world)
      return HttpResponse.json(problem, { status: problem.status })
    }
    const encoder = new TextEncoder()
    let send: (event: LiveEvent) => void
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (event) => {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(LiveEvent.parse(event))}\n\n`))
        }
        world.watchers.add(send)
        send({ event: 'hello', at: world.now() })
      },
      cancel() {
        world.watchers.delete(send)
      },
    })
    return new HttpResponse(stream, {
      headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  })
