import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export type Arrived = { from: string; to: string[]; raw: string }
export type TestServer = {
  port: number
  url: string
  arrived: Arrived[]
  connections: () => number
  stop(): Promise<void>
}

/** A real SMTP server on a free port (or the given one); `options` make it refuse, ask for a sign-in, or encrypt. */
export async function mailServer(options: SMTPServerOptions = {}, port = 0): Promise<TestServer> {
  const arrived: Arrived[] = []
  let connections = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 10,
    onConnect(_, done) {
      connections++
      done()
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const raw = Buffer.concat(chunks).toString()
        arrived.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((to) => to.address), raw })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const at = (server.server.address() as AddressInfo).port
  return {
    port: at,
    url: `smtp://127.0.0.1:${at}`,
    arrived,
    connections: () => connections,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** What a badly behaved server does at a point of the conversation. */
export type Quirk = { greeting?: 'silent' | 'slow'; afterDot?: 'silent' | 'reset' | 'slow' }

/** A server of a few lines that speaks just enough SMTP to misbehave. It keeps what it was given. */
export async function quirkyServer(quirk: Quirk): Promise<TestServer> {
  const arrived: Arrived[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const slowly = (socket: Socket, text: string) => {
    let at = 0
    const timer = setInterval(() => {
      if (socket.destroyed) clearInterval(timer)
      else socket.write(text[at++ % text.length] ?? '.')
    }, 20)
    socket.once('close', () => clearInterval(timer))
  }
  const server = createServer((socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => {})
    if (quirk.greeting === 'silent') return
    if (quirk.greeting === 'slow') return slowly(socket, '220-one byte at a time')
    let inData = false
    let text = ''
    socket.write('220 test\r\n')
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (inData) {
        const end = text.indexOf('\r\n.\r\n')
        if (end < 0) return
        arrived.push({ from: '', to: [], raw: text.slice(0, end) })
        inData = false
        text = ''
        if (quirk.afterDot === 'reset') socket.resetAndDestroy()
        else if (quirk.afterDot === 'slow') slowly(socket, '250-one byte at a time')
        else if (quirk.afterDot !== 'silent') socket.write('250 2.0.0 queued\r\n')
        return
      }
      for (let end = text.indexOf('\r\n'); end >= 0 && !inData; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end)
        text = text.slice(end + 2)
        inData = line === 'DATA'
        socket.write(inData ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}

/** An answer in which a handler of smtp-server refuses. */
export const answer = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode })
