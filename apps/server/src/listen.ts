import type { Server } from 'node:http'
import { problemBody } from '@portal-desk/contract'
import type { Express } from 'express'
import { newRequestId } from './crypto.ts'

/** A port is taken or may not be used; `message` is the sentence for whoever starts the server. */
export class CannotListen extends Error {
  override name = 'CannotListen'
}

/**
 * Listens on a port, with the limits of S22 on slow and large requests.
 * @param setting name of the setting to change, for the sentence
 * @throws CannotListen
 */
export function listen(
  app: Express,
  port: number,
  host: string | undefined,
  setting: string,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    // Express 5 hands listen errors to this same callback.
    const done = (error?: Error & { code?: string }): void => {
      if (!error) {
        resolve(server)
        return
      }
      const why = error.code === 'EADDRINUSE' ? 'is taken by another program' : 'cannot be used'
      reject(new CannotListen(`Port ${port} ${why}. Free it, or set ${setting} to another port.`))
    }
    const server: Server = host === undefined ? app.listen(port, done) : app.listen(port, host, done)
    server.requestTimeout = 30_000
    server.headersTimeout = 10_000
    server.maxHeadersCount = 100
    server.on('clientError', (_error, socket) => {
      if (socket.writable) socket.end(notHttp())
    })
  })
}

/** What is no request that can be told apart from another is answered in words, too, and the connection ends (S22, S24). */
function notHttp(): string {
  const fields = [{ path: 'request', says: 'This is not a request in the form we read.' }]
  const ref = newRequestId()
  const body = JSON.stringify(problemBody('validation', { fields }, ref))
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${ref}`,
  ]
  return `${head.join('\r\n')}\r\n\r\n${body}`
}
