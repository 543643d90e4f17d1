import type { IncomingMessage } from 'node:http'
import type { LiveEvent } from '@portal-desk/contract'
import type { Browser } from './browser.ts'

const PATIENCE = 10_000

/** A console that is open on one call and hears what changes there. */
export type Watcher = {
  console: Browser
  /** When the next event about its call is there, as `performance.now()` tells it. */
  next: () => Promise<number>
  close: () => void
}

/** Opens the line of live events, as a console does when it starts, and waits for its first word. */
export async function openWatcher(console: Browser, callId: string): Promise<Watcher> {
  const line = await console.stream('/api/live')
  let heard = (_at: number): void => undefined
  const hello = Promise.withResolvers<void>()
  onEvent(line, (event) => {
    if (event.event === 'hello') hello.resolve()
    if (event.event === 'call-changed' && event.callId === callId) heard(performance.now())
  })
  await hello.promise
  return {
    console,
    next: () =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('A console heard nothing for ten seconds.')), PATIENCE)
        heard = (at) => {
          clearTimeout(late)
          heard = () => undefined
          resolve(at)
        }
      }),
    close() {
      line.destroy()
      console.close()
    },
  }
}

function onEvent(line: IncomingMessage, heard: (event: LiveEvent) => void): void {
  let rest = ''
  line.setEncoding('utf8')
  line.on('data', (chunk: string) => {
    const pieces = (rest + chunk).split('\n\n')
    rest = pieces.pop() ?? ''
    for (const piece of pieces) heard(JSON.parse(piece.replace(/^data: /, '')) as LiveEvent)
  })
  // Closed by us when the bench is over.
  line.on('error', () => undefined)
}
