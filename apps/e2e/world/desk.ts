import { expect, type Page } from '@playwright/test'
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
