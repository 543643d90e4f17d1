import { test as base, expect, type Page } from '@playwright/test'
import { type Engine, startWorld, type World } from './world.ts'

export type EngineOption = { engine: Engine }
type WorkerFixtures = EngineOption & { world: World }

/** Notes what a page's content policy stopped, where the test can read it (S6). */
const watchPolicy = (): void => {
  const seen: string[] = []
  Object.assign(globalThis, { brokenPolicies: seen })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.push(`${violatedDirective} ${blockedURI}`)
  })
}

/** Each worker has a clinic of its own on the engine of its project; every page of every test is watched. */
export const test = base.extend<{ policy: undefined }, WorkerFixtures>({
  engine: ['sqlite', { option: true, scope: 'worker' }],
  world: [
    async ({ engine }, use) => {
      const world = await startWorld(engine)
      await use(world)
      await world.stop()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  policy: [
    async ({ context }, use) => {
      const troubles: string[] = []
      await context.addInitScript(watchPolicy)
      context.on('page', (page) => watchPage(page, troubles))
      await use(undefined)
      for (const page of context.pages()) {
        const broken = await page
          .evaluate(() => (globalThis as { brokenPolicies?: string[] }).brokenPolicies ?? [])
          .catch(() => [])
        troubles.push(...broken)
      }
      expect(troubles, 'S6 the content policy was kept, and no page threw').toEqual([])
    },
    { auto: true },
  ],
})

function watchPage(page: Page, troubles: string[]): void {
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted ?Type/i.test(message.text())) troubles.push(message.text())
  })
}

export { expect }
