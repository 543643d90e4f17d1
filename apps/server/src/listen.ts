import type { Server } from 'node:http'
import type { Express } from 'express'

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
      if (socket.writable)
        socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    })
  })
}
