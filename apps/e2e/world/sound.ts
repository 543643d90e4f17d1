import { expect, type Page, test } from '@playwright/test'
import { violationsOf } from './violations.ts'

/** Colours and widths come from the style sheets, never from the database: the second engine gets one look a state. */
const oneLook = (): boolean => test.info().project.name === 'postgres'

/**
 * A screen as everybody must be able to use it: no axe violation in light and dark, at 1280 and at 320 px, and no
 * sideways scrolling. Leaves the page as it was.
 */
export async function expectSound(
  page: Page,
  name: string,
  widths: readonly number[] = [1280, 320],
): Promise<void> {
  // A page whose script is on its way has no heading yet.
  await expect(page.locator('h1').first(), `${name} has a heading`).toBeAttached()
  // What was done last may be on the screen before its dialog is gone.
  await expect(page.locator('.go[aria-busy=true]')).toHaveCount(0)
  const before = page.viewportSize()
  for (const width of oneLook() ? widths.slice(-1) : widths) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of oneLook() ? (['light'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const told = await violationsOf(page, colorScheme === 'dark')
      expect(told, `${name}, ${width} px, ${colorScheme}`).toEqual([])
    }
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect(sideways, `${name} scrolls sideways at ${width} px`).toBe(false)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (before) await page.setViewportSize(before)
}

/** The same in both languages of the portal; the page stays as it was. */
export async function expectSoundInBoth(page: Page, name: string): Promise<void> {
  for (const [other, now] of [
    ['Español', 'en'],
    ['English', 'es'],
  ] as const) {
    await expectSound(page, `${name}, ${now}`)
    if (oneLook()) return
    await page.getByRole('button', { name: other, exact: true }).click()
  }
}
