import type { Server } from 'node:http'

/** ms that an answer under way may still take; then it is cut, as a supervisor of processes would. */
const PATIENCE = 10_000

/**
 * Takes no more connections and resolves once the last one is gone. Node stops its own time limits with `close`, so a
 * browser's spare connection, on which nothing was ever asked, would keep the process for ever.
 */
export function closeServer(server: Server, patience = PATIENCE): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
