import type { BrowserContext } from '@playwright/test'

/** The most that a request waits, in ms. */
const MOST = 1_200

/**
 * Where `SLOW_LINE` is set, each request whose address has it (`/api/`, `/assets/`) waits for up to a second more: a walk
 * that goes on before its page does fails here, and not on a day on which the machine is busy.
 */
export async function slowLine(context: BrowserContext): Promise<void> {
  const slow = process.env['SLOW_LINE']
  if (!slow) return
  await context.route(
    (url) => url.pathname.includes(slow) && !url.pathname.endsWith('/live'),
    async (route) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * MOST))
      await route.fallback().catch(() => undefined)
    },
  )
}
