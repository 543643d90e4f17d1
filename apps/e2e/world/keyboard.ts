import { expect, type Locator, type Page } from '@playwright/test'

/** The main button does not hear a press that may have fallen through from the step before, for 400 ms. */
export const GUARD = 420

/** Waits until the main button with this name has the focus and has stood long enough to hear Enter; presses it. */
export async function pressMain(page: Page, name: RegExp): Promise<void> {
  await expect(page.locator('.go').filter({ hasText: name }).first()).toBeFocused()
  await standsStill(page)
  await page.keyboard.press('Enter')
}

/** Waits until what has the focus has kept it, with the same words, for as long as the guard lasts. */
export async function standsStill(page: Page): Promise<void> {
  await page.waitForFunction((guard) => {
    const page = globalThis as { stood?: { on: Element | null; says: string; since: number } }
    const on = document.activeElement
    const says = on?.textContent ?? ''
    if (page.stood?.on !== on || page.stood.says !== says) page.stood = { on, says, since: performance.now() }
    return performance.now() - page.stood.since > guard
  }, GUARD)
}

/** Goes on with Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let n = 0; n < 40; n++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target, 'Tab leads there').toBeFocused()
}

/** Types into a field that Tab leads to, over what stands in it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** From now on a page of this browser remembers when a pointer touched it. */
export const watchMouse = (page: Page): Promise<unknown> =>
  page.context().addInitScript(() => {
    for (const kind of ['pointerdown', 'wheel'])
      addEventListener(kind, () => Object.assign(globalThis, { mouse: kind }), true)
  })

export const untouched = (page: Page): Promise<boolean> => page.evaluate(() => !('mouse' in globalThis))

/** A keyboard that counts what is pressed besides the data itself. */
export function countingKeys(page: Page): { press: (key: string) => Promise<void>; count: () => number } {
  let pressed = 0
  return {
    count: () => pressed,
    async press(key) {
      pressed++
      await page.keyboard.press(key)
    },
  }
}

/** Nothing on the page is below or beside what is seen, and no button of the band on top is cut off at its edge. */
export async function expectNoScroll(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement
    const cut = [...document.querySelectorAll('header button')].some(
      (button) => button.getBoundingClientRect().right > innerWidth,
    )
    return scrollHeight > innerHeight || scrollWidth > innerWidth || cut
  })
  expect(over, `${where} fits the screen`).toBe(false)
}
