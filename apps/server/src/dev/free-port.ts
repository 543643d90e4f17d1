import { createServer } from 'node:net'

/** Below what systems hand out by themselves for outgoing connections, which could take a port between two looks. */
const [LEAST, MOST] = [20_000, 32_000]
/** Two processes begin to look in different places. */
let next = LEAST + ((process.pid * 37) % (MOST - LEAST))

/** A port that nobody listens on; no two calls of one process give the same. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next
    next = next + 1 < MOST ? next + 1 : LEAST
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
