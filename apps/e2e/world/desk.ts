import { expect, type Page } from '@playwright/test'
import { standsStill, tabTo } from './keyboard.ts'
import type { World } from './world.ts'

/** The front desk at its keyboard. */
export async function signIn(
  page: Page,
  world: Pick<World, 'console' | 'staff'>,
  username: string,
): Promise<void> {
  const { password } = world.staff(username)
  await page.goto(world.console)
  await page.getByLabel('Username').waitFor()
  await page.keyboard.type(username)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
}

export const searchField = (page: Page) => page.getByLabel(/^Name, birth date, MRN/)

/** `n`, what the caller says, Enter: the record is open and the first prompt has the focus. */
export async function find(
  page: Page,
  text: string,
  masked: RegExp,
  press: (key: string) => Promise<void> = (key) => page.keyboard.press(key),
): Promise<void> {
  await press('n')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type(text)
  await expect(page.getByRole('row', { selected: true }).getByText(masked).first()).toBeVisible()
  await press('Enter')
  await expect(page.getByText(/question 1 of/)).toBeVisible()
}

/** Types an answer to each prompt and goes on with Enter; the last Enter checks them all. Gives how many there were. */
export async function answerPrompts(
  page: Page,
  answers: Record<string, string>,
  press: (key: string) => Promise<void> = (key) => page.keyboard.press(key),
): Promise<number> {
  // The answers before these may be on the screen as checked before their button hears a press again.
  await expect(page.locator('.go[aria-busy=true]')).toHaveCount(0)
  const counter = page.getByText(/question \d of \d/)
  const [, last = '0'] = /of (\d)/.exec((await counter.textContent()) ?? '') ?? []
  for (let n = 1; n <= Number(last); n++) {
    await expect(page.getByText(`question ${n} of ${last}`)).toBeVisible()
    const label = await page.evaluate(
      () => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent ?? '',
    )
    await page.keyboard.type(answers[label.trim()] ?? '?')
    await press('Enter')
  }
  return Number(last)
}

/** Signs in, finds and verifies a made-up caller of the guide. */
export async function verifiedCall(
  page: Page,
  world: World,
  username: string,
  guideId: string,
  text: string,
  masked: RegExp,
): Promise<void> {
  await signIn(page, world, username)
  await find(page, text, masked)
  await answerPrompts(page, world.answers(guideId))
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
}

type Seen = { speaksSpanish?: boolean }

/** Somebody stands at the counter with their passport: strong at once. */
export const atCounter = (page: Page, text: string, masked: RegExp, seen?: Seen): Promise<void> =>
  showsPassport(page, /At the counter/, text, masked, seen)

/** Somebody holds their passport into a camera: one check, and no more. */
export const byVideo = (page: Page, text: string, masked: RegExp): Promise<void> =>
  showsPassport(page, /Video visit/, text, masked)

async function showsPassport(
  page: Page,
  channel: RegExp,
  text: string,
  masked: RegExp,
  { speaksSpanish = false }: Seen = {},
): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: channel }))
  await page.keyboard.press('Enter')
  await expect(searchField(page)).toBeFocused()
  if (speaksSpanish) await page.keyboard.press('F2')
  await page.keyboard.type(text)
  await expect(page.getByRole('row', { selected: true })).toContainText(masked)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/question 1 of/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('p')
  const passport = page.getByLabel('Passport', { exact: true })
  await expect(passport).toBeVisible()
  for (let n = 0; n < 12 && !(await passport.isChecked()); n++) await page.keyboard.press('ArrowDown')
  await expect(passport).toBeFocused()
  await standsStill(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
}

/** A supervisor goes to the queue and agrees to the request on top. */
export async function approve(supervisor: Page, asks: RegExp): Promise<void> {
  await supervisor.keyboard.press('g')
  await supervisor.keyboard.press('q')
  await expect(supervisor.getByRole('heading', { name: asks })).toBeVisible()
  await supervisor.keyboard.press('y')
  await expect(supervisor.getByRole('button', { name: /Approve this/ })).toBeFocused()
  await standsStill(supervisor)
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText('Approved', { exact: true }).first()).toBeVisible()
}
