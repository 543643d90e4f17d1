import type { LiveEvent } from '@portal-desk/contract'
import type { Response } from 'express'

type Stream = { staffId: string; sessionHash: string; send: (event: LiveEvent) => void; end: () => void }

/** Open event streams, of this process or, where others share the database, of all. What is sent says only what to read again, so nothing personal is pushed (S18). */
export type LiveHub = {
  /** Attaches a response as a stream until it closes. */
  attach: (res: Response, staffId: string, sessionHash: string) => void
  sendTo: (staffId: string, event: LiveEvent) => void
  sendAll: (event: LiveEvent) => void
  endSession: (sessionHash: string) => void
  sessions: () => string[]
  close: () => void
}

const HEARTBEAT = 15_000

export function createLiveHub(now: () => number): LiveHub {
  const streams = new Set<Stream>()
  const beat = setInterval(() => {
    for (const s of streams) s.send({ event: 'hello', at: now() })
  }, HEARTBEAT)
  beat.unref()
  return {
    attach(res, staffId, sessionHash) {
      res.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
      })
      const stream: Stream = {
        staffId,
        sessionHash,
        send: (event) => res.write(`data: ${JSON.stringify(event)}\n\n`),
        // The line is closed only later, and one word more on it until then would end the process.
        end() {
          streams.delete(stream)
          res.end()
        },
      }
      streams.add(stream)
      res.on('close', () => streams.delete(stream))
      res.on('error', () => streams.delete(stream))
      stream.send({ event: 'hello', at: now() })
    },
    sendTo(staffId, event) {
      for (const s of streams) if (s.staffId === staffId) s.send(event)
    },
    sendAll(event) {
      for (const s of streams) s.send(event)
    },
    endSession(sessionHash) {
      for (const s of streams) {
        if (s.sessionHash !== sessionHash) continue
        s.send({ event: 'session-ended', at: now() })
        s.end()
      }
    },
    sessions: () => [...new Set([...streams].map((s) => s.sessionHash))],
    close() {
      clearInterval(beat)
      for (const s of streams) s.end()
    },
  }
}
