import { monitorEventLoopDelay } from 'node:perf_hooks'

/**
 * Loaded into a server before it starts: tells how long its event loop was kept from going round, and how long its
 * processor worked, since it was asked last.
 */
const EVERY = 1
const delay = monitorEventLoopDelay({ resolution: EVERY })
delay.enable()
let before = process.cpuUsage()

process.on('message', (message) => {
  if (message !== 'how busy') return
  // A sample is the whole way from one look to the next, and the looks are that far apart by themselves.
  const ms = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - EVERY)
  const { user, system } = process.cpuUsage(before)
  process.send?.({
    delay99: ms(delay.percentile(99)),
    delayWorst: ms(delay.max),
    cpuMs: (user + system) / 1e3,
  })
  delay.reset()
  before = process.cpuUsage()
})
