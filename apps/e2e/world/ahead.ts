/**
 * Loaded before the server: its clock runs ahead of the machine's by what a test says, so that hours pass at once. What
 * the server does from time to time has its turn where it would have had one meanwhile; other timers run as ever.
 */
type Turn = { every: number; take: () => void }

const machine = Date.now
const { setInterval: begin, clearInterval: end } = globalThis
const turns = new Map<unknown, Turn>()
let ahead = Number(process.env['E2E_AHEAD'] ?? 0)

Date.now = () => machine() + ahead
Object.assign(globalThis, {
  setInterval(run: () => void, every: number): unknown {
    const timer = begin(run, every)
    turns.set(timer, { every, take: run })
    return timer
  },
  clearInterval(timer: NodeJS.Timeout): void {
    turns.delete(timer)
    end(timer)
  },
})

process.on('message', (message) => {
  if (typeof message !== 'object' || message === null || !('ahead' in message)) return
  const passed = Number(message.ahead) - ahead
  ahead += passed
  process.send?.('moved')
  for (const { every, take } of turns.values()) if (every <= passed) take()
})
