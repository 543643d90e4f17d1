import { setupWorker } from 'msw/browser'
import { mockHandlers } from './handlers.ts'
import { createMockWorld } from './world.ts'

/** Answers the console's own requests inside the browser: `pnpm dev:mock` needs no server. */
export async function startMock(): Promise<void> {
  const worker = setupWorker(...mockHandlers(createMockWorld({ now: Date.now })))
  await worker.start({ quiet: true })
}
