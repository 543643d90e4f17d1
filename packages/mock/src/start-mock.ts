import { setupWorker } from 'msw/browser'
import { mockHandlers } from './handlers.ts'
import { leaveWork } from './leave-work.ts'
import { createMockWorld } from './world.ts'

/**
 * Answers the console's own requests inside the browser: `pnpm dev:mock` needs no server. `?as=ines` in the address
 * starts signed in with that username, since a reload begins a new world.
 */
export async function startMock(): Promise<void> {
  const signedIn = new URLSearchParams(location.search).get('as')
  const world = createMockWorld({
    now: Date.now,
    later: (wait, act) => {
      setTimeout(act, wait)
    },
    ...(signedIn ? { signedIn } : {}),
  })
  leaveWork(world)
  const worker = setupWorker(...mockHandlers(world))
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
}
