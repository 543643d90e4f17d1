/**
 * Loaded before the server: its clock runs ahead of the machine's by what a test says, so that hours pass at once.
 * Only the reading of the time changes; timers run as ever.
 */
const machine = Date.now
let ahead = Number(process.env['E2E_AHEAD'] ?? 0)
Date.now = () => machine() + ahead
process.on('message', (message) => {
  if (typeof message !== 'object' || message === null || !('ahead' in message)) return
  ahead = Number(message.ahead)
  process.send?.('moved')
})
