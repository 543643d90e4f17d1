import type { Page } from '@playwright/test'
import { answerPrompts, searchField, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, standsStill, tabTo } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'

/** Who is on the line, said first: F4, and Arrow down to it. */
async function callerIs(page: Page, name: RegExp): Promise<void> {
  await page.keyboard.press('n')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.press('F4')
  const choice = page.getByRole('radio', { name })
  for (let n = 0; n < 6 && !(await choice.isChecked()); n++) await page.keyboard.press('ArrowDown')
  await expect(choice).toBeChecked()
  await tabTo(page, searchField(page))
}

async function open(page: Page, text: string, masked: RegExp): Promise<void> {
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type(text)
  await expect(page.getByRole('row', { selected: true }).getByText(masked).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

test('edge case 1 a mother is verified herself, names her child, and gets her own login: by keyboard alone', async ({
  page,
  world,
  open: browser,
}) => {
  await signIn(page, world, 'marta')
  await callerIs(page, /Parent of a child/)
  await open(page, 'adeyemi 5/19/1988', /Adeyemi, R\./)
  await expect(page.getByText(/I’ll start with your own details, then the patient’s/)).toBeVisible()
  await answerPrompts(page, world.answers('mother'))
  const naming = page.getByRole('region', { name: 'Acting for someone else' })
  await expect(naming).toContainText('Name the patient')
  await expectNoScroll(page, 'name the patient')
  await expectSound(page, 'name the patient')
  await pressMain(page, /Find the patient/)
  await expect(page.getByRole('heading', { name: 'Find the patient they call about' })).toBeVisible()
  await expectSound(page, 'find the patient')
  await open(page, 'adeyemi noah 2/11/2019', /Adeyemi, N\./)
  await expect(page.getByText(/For Noah Adeyemi · Parent on file/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Not enrolled yet' })).toBeVisible()
  await expectNoScroll(page, 'a mother’s call')
  await expectSound(page, 'a mother’s call')
  await pressMain(page, /Send invitation/)
  const mother = await phone(browser)
  await mother.goto(await world.linkTo('ruth.adeyemi@example.org'))
  await giveBirthDate(mother, ['5', '19', '1988'])
  await choosePassword(mother, GOOD)
  await expect(mother.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await expect(page.getByText(/password chosen/i).first()).toBeVisible()
})

test('domain §4 a power of attorney needs a strong check, hears whose login is hers, and never gets a code', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'marta')
  await callerIs(page, /Power of attorney/)
  await open(page, 'brennan moss 1/7/1980', /Brennan Moss, C\./)
  await answerPrompts(page, world.answers('power-of-attorney'))
  await pressMain(page, /Find the patient/)
  await open(page, 'brennan walter 9/2/1951', /Brennan, W\./)
  await expect(page.getByText(/· Power of attorney on file/)).toBeVisible()
  await pressMain(page, /Start call-back/)
  await pressMain(page, /They have it/)
  await pressMain(page, /They answered/)
  await expect(page.getByRole('heading', { name: 'Signing in to someone else’s login' })).toBeVisible()
  await expect(page.getByText(/sign in with your own username, not theirs/)).toBeVisible()
  await page.keyboard.press('6')
  await expect(page.getByText(/No temporary login for someone else’s adult record/).first()).toBeVisible()
  await expectSound(page, 'a power of attorney')
})

test('edge case 5 the patient answers and says yes, then the helper may help', async ({ page, world }) => {
  await signIn(page, world, 'marta')
  await callerIs(page, /Someone helping/)
  await open(page, 'omar haddad 4/30/1979', /Haddad, O\./)
  await expect(page.getByText(/Please ask them to answer me/)).toBeVisible()
  await answerPrompts(page, world.answers('wrong-password'))
  await expect(page.getByText(/is it all right with you that this person helps you/)).toBeVisible()
  await expectSound(page, 'consent')
  await standsStill(page)
  await pressMain(page, /The patient agreed/)
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
})
