import { createServer, type Server } from 'node:http'
import { type Problem, type ProblemKind, problemBody } from '@portal-desk/contract'
import type { Express } from 'express'
import { newRequestId } from './crypto.ts'
import { oddFraming, type Stop } from './http/stop.ts'

/** A port is taken or may not be used; `message` is the sentence for whoever starts the server. */
export class CannotListen extends Error {
  override name = 'CannotListen'
}

/** Told of each refusal that no route sees: its request id, where it came from, and why. */
export type Refused = (request: string, address: string | undefined, stop: Stop) => Promise<void>

/** @param setting name of the setting to change, for the sentence */
export const cannotListen = (error: { code?: string }, port: number | undefined, setting: string) =>
  new CannotListen(
    `Port ${port} ${error.code === 'EADDRINUSE' ? 'is taken by another program' : 'cannot be used'}. Free it, or set ${setting} to another port.`,
  )

/**
 * Listens on a port, with the limits of S22 on slow and large requests. What Node would answer by itself, bare, is
 * answered in words, too (S24).
 * @param setting name of the setting to change, for the sentence
 * @throws CannotListen
 */
export function listen(
  app: Express,
  port: number,
  host: string | undefined,
  setting: string,
  refused: Refused = () => Promise.resolve(),
): Promise<Server> {
  // The app itself asks for the host, and says in words that it is missing.
  const server = createServer({ requireHostHeader: false }, app)
  server.requestTimeout = 30_000
  server.headersTimeout = 10_000
  server.maxHeadersCount = 100
  server.on('clientError', (error: Error & { code?: string }, socket) => {
    // A browser opens lines ahead of need, and would take words on one for the answer to what it asks there next.
    if ('bytesRead' in socket && socket.bytesRead === 0) {
      socket.destroy()
      return
    }
    const request = newRequestId()
    const stop = oddFraming('This is not a request in the form we read.')
    // A line that broke, or was too slow, is no attempt at anything.
    const attempt = error.code?.startsWith('HPE_') === true
    const from = 'remoteAddress' in socket ? String(socket.remoteAddress) : undefined
    void (attempt ? refused(request, from, stop) : Promise.resolve()).finally(() => {
      if (socket.writable) socket.end(rawProblem('validation', stop.extras, request))
    })
  })
  // No proxy: the one method that never reaches the app.
  server.on('connect', (_req, socket) => {
    if (socket.writable)
      socket.end(rawProblem('wrong-method', {}, newRequestId(), ['Allow: GET, HEAD, POST']))
  })
  // An expectation that we do not know is passed over (RFC 9110 §10.1.1).
  server.on('checkExpectation', (req, res) => app(req, res))
  return new Promise((resolve, reject) => {
    server.once('error', (error: Error & { code?: string }) => {
      reject(cannotListen(error, port, setting))
    })
    server.listen(port, host, () => resolve(server))
  })
}

/** A whole answer for a connection that has no response object; it ends with it (S22). */
function rawProblem(
  kind: ProblemKind,
  extras: Pick<Problem, 'fields'>,
  ref: string,
  more: string[] = [],
): string {
  const problem = problemBody(kind, extras, ref)
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${problem.status} ${kind === 'validation' ? 'Bad Request' : 'Method Not Allowed'}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${ref}`,
    ...more,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
