import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Answer } from './witness.ts'

/** A request holds a checkpoint and 63 hashes at most. */
const MOST_BYTES = 16_384
const plain = (status: number, body: string): Answer => ({ status, type: 'text/plain', body })

/** Answers `POST /add-checkpoint`, and nothing else. */
export function serveWitness(answer: (body: string) => Answer): Server {
  const server = createServer((request, response) => {
    answerTo(request, answer)
      .catch(() => plain(500, 'The witness could not keep what it would have signed.\n'))
      .then(({ status, type, body }) => send(response, status, type, body))
  })
  server.requestTimeout = 10_000
  server.headersTimeout = 5_000
  return server
}

async function answerTo(request: IncomingMessage, answer: (body: string) => Answer): Promise<Answer> {
  if (request.url !== '/add-checkpoint') return plain(404, 'Only /add-checkpoint is here.\n')
  if (request.method !== 'POST') return plain(405, 'Only POST is answered here.\n')
  // Without a length nobody knows where it ends.
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  if (!(length <= MOST_BYTES))
    return plain(413, `A request has ${MOST_BYTES} bytes at most, and says how many.\n`)
  return answer(await text(request))
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
  response.end(body)
}
