import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from '@playwright/test'
import { slowLine } from './slow-line.ts'
import type { Engine } from './templates.ts'
import { startWorld, type World } from './world.ts'

export type EngineOption = { engine: Engine }
type Worlds = { of: (file: string) => Promise<World> }
/** Opens a browser of somebody else, closed at the end of the test. */
export type Open = (options?: BrowserContextOptions) => Promise<Page>
type TestFixtures = { world: World; troubles: string[]; open: Open; policy: undefined }

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
  // Ends after everything that collects into it.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names from here
  troubles: async ({}, use) => {
    const troubles: string[] = []
    await use(troubles)
    expect(troubles, 'S6 the content policy was kept, and no page threw').toEqual([])
  },
  open: async ({ browser, troubles }, use) => {
    const opened: BrowserContext[] = []
    await use(async (options) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options })
      opened.push(context)
      await watch(context, troubles)
      return context.newPage()
    })
    for (const context of opened) {
      await collect(context, troubles)
      await context.close()
    }
  },
  policy: [
    async ({ context, troubles }, use) => {
      await watch(context, troubles)
      await use(undefined)
      await collect(context, troubles)
    },
    { auto: true },
  ],
})

async function watch(context: BrowserContext, troubles: string[]): Promise<void> {
  await context.addInitScript(watchPolicy)
  await slowLine(context)
  context.on('page', (page) => {
    page.on('pageerror', (error) => troubles.push(error.message))
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted ?(Type|HTML|Script)/i.test(message.text()))
        troubles.push(message.text())
    })
  })
}

async function collect(context: BrowserContext, troubles: string[]): Promise<void> {
  for (const page of context.pages()) {
    const broken = await page
      .evaluate(() => (globalThis as { brokenPolicies?: string[] }).brokenPolicies ?? [])
      .catch(() => [])
    troubles.push(...broken)
  }
}

export { expect }
