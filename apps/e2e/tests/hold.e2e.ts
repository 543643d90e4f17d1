import type { Page } from '@playwright/test'
import { searchField, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, standsStill, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const OMAR = 'omar.haddad@example.org'

/** Omar stands at the counter with his passport: strong at once. */
async function atCounter(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: /At the counter/ }))
  await page.keyboard.press('Enter')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('omar haddad 4/30/1979')
  await expect(page.getByRole('row', { selected: true })).toContainText(/Haddad, O\./)
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

test('frozen with one key, opened again with a supervisor: by keyboard alone, from both desks', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await atCounter(page)

  await page.keyboard.press('F9')
  await expect(page.getByText('Freeze this account?')).toBeVisible()
  await expectSound(page, 'freeze')
  await expect(page.getByLabel('Patient says “this wasn’t me”')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Freeze the account/)
  await expect(page.locator('p', { hasText: /^Frozen\. Nobody can sign in/ })).toBeVisible()
  await pressMain(page, /Back to the call/)
  await expect(page.getByRole('heading', { name: 'On hold', level: 3 })).toBeVisible()
  expect((await world.mailTo(OMAR)).subject).toMatch(/frozen|congelada/)

  await pressMain(page, /Choose the reason/)
  await expect(page.getByLabel('Reason')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Ask for approval/)
  await expect(page.getByText(/^Waiting \d+:\d\d/).first()).toBeVisible()

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await supervisor.keyboard.press('g')
  await supervisor.keyboard.press('q')
  await expect(supervisor.getByRole('heading', { name: /M\. Lindqvist asks: release hold/ })).toBeVisible()
  await expectSound(supervisor, 'approvals')
  await supervisor.keyboard.press('y')
  await expect(supervisor.getByRole('button', { name: /Approve this/ })).toBeFocused()
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText('Approved', { exact: true }).first()).toBeVisible()

  await standsStill(page)
  await pressMain(page, /Release hold/)
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()
  await expect
    .poll(async () =>
      (await world.mails()).filter(({ to }) => to.includes(OMAR)).map(({ subject }) => subject),
    )
    .toEqual(expect.arrayContaining([expect.stringMatching(/open again|abierta otra vez/)]))
})
