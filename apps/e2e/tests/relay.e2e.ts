import type { Page } from '@playwright/test'
import { answerPrompts, searchField, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, tabTo } from '../world/keyboard.ts'
import { phone } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'
import type { World } from '../world/world.ts'

const OMAR = 'omar.haddad@example.org'

/** Nearly fifteen minutes in which nobody touches the call: whoever sits there only stays signed in. */
async function stayThrough(page: Page, world: World): Promise<void> {
  await world.pass(13.5)
  await page.reload()
  await pressMain(page, /Stay signed in/)
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('edge case 24 a relay call has three times the time, its link has not, and only the patient is the caller: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(180_000)
  await signIn(page, world, 'marta')
  await tabTo(page, page.getByRole('button', { name: 'Relay call' }))
  await page.keyboard.press('Enter')
  await expect(searchField(page)).toBeFocused()
  const say = page.getByRole('region', { name: 'Say to the caller' })
  await expect(say).toContainText('Take all the time you need; go ahead.')
  await expect(page.getByRole('checkbox', { name: /^Relay service/ })).toBeChecked()
  await expectNoScroll(page, 'a relay call')
  await expectSound(page, 'a relay call')
  await page.keyboard.type('omar haddad 4/30/1979')
  await expect(page.getByRole('row', { selected: true })).toContainText('Haddad, O.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/question 1 of/)).toBeVisible()

  // Who passes the words on is nobody here: not one of those who can call, and no field takes their number.
  await page.keyboard.press('F4')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: /^The patient/ })).toBeChecked()
  await expect(dialog.getByRole('radio', { name: /assistant|relay|operator/i })).toHaveCount(0)
  await expect(dialog.getByRole('textbox')).toHaveCount(0)
  await expectSound(page, 'who is on a relay call')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: /^Caller the patient/ })).toBeVisible()

  await tabTo(page, page.getByRole('textbox').first())
  await answerPrompts(page, world.answers('wrong-password'))
  // The step that is done says it, and for a moment the one that is left says it as well.
  await expect(page.getByRole('button', { name: /^2 Verify, done/ })).toContainText(/4\d:\d\d left/)
  await expectNoScroll(page, 'a verified relay call')
  await pressMain(page, /Send reset link/)
  const link = await world.linkTo(OMAR)

  await stayThrough(page, world)
  await stayThrough(page, world)
  await world.pass(4.5)
  await page.reload()
  await expect(page.getByText(/1\d:\d\d left/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Close call/ })).toBeVisible()
  const patient = await phone(open)
  await patient.goto(link)
  await expect(patient.getByRole('heading', { name: 'This link is too old' })).toBeVisible()
})
