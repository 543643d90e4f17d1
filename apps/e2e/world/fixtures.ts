import { test as base, expect, type Page } from '@playwright/test'
import type { Engine } from './templates.ts'
import { startWorld, type World } from './world.ts'

export type EngineOption = { engine: Engine }
type Worlds = { of: (file: string) => Promise<World> }
type TestFixtures = { world: World; policy: undefined }

/** Notes what a page's content policy stopped, where the test can read it (S6). */
const watchPolicy = (): void => {
  const seen: string[] = []
  Object.assign(globalThis, { brokenPolicies: seen })
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    seen.push(`${violatedDirective} ${blockedURI}`)
  })
}

/** Each file of tests has a clinic of its own on the engine of its project; every page of every test is watched. */
export const test = base.extend<TestFixtures, EngineOption & { worlds: Worlds }>({
  engine: ['sqlite', { option: true, scope: 'worker' }],
  worlds: [
    async ({ engine }, use) => {
      let here: { file: string; world: World } | undefined
      await use({
        async of(file) {
          if (here?.file === file) return here.world
          await here?.world.stop()
          here = undefined
          here = { file, world: await startWorld(engine) }
          return here.world
        },
      })
      await here?.world.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  world: async ({ worlds }, use, { file }) => use(await worlds.of(file)),
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
