import type { Locator, Page } from '@playwright/test'
import { approve, atCounter, signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, standsStill, tabTo, typeInto } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'
import { linkIn } from '../world/world.ts'

const OMAR = 'omar.haddad@example.org'
const NEW = 'walt.second.thoughts@example.net'

/** Down the list to a remedy that has no key of its own; gives its detail. */
async function downTo(page: Page, name: string): Promise<Locator> {
  const row = page.getByRole('list', { name: 'Remedies' }).getByRole('button', { name })
  await page.keyboard.press('f')
  await expect(row).toBeVisible()
  for (let n = 0; n < 20 && !(await row.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('ArrowDown')
  await expect(row).toBeFocused()
  return page.getByRole('region', { name, exact: true })
}

/** A digit opens a remedy, and Enter on its row is its step. */
async function byDigit(page: Page, digit: string, name: string): Promise<void> {
  await page.keyboard.press(digit)
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
  await standsStill(page)
  await page.keyboard.press('Enter')
}

/** Types what the caller says into the detail of a remedy and asks whether it is right. */
async function says(page: Page, detail: Locator, typed: string, button: RegExp): Promise<void> {
  await typeInto(page, detail.getByRole('textbox'), typed)
  await page.keyboard.press('Enter')
  await pressMain(page, button)
}

/** Enter leads to the reason, the first one is chosen, and Enter leads on to the button. */
async function firstReason(page: Page, detail: Locator): Promise<void> {
  await standsStill(page)
  await page.keyboard.press('Enter')
  await expect(detail.getByLabel('Reason')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

test('domain §4 a link taken back, a name and an email asked, a reminder, a lock opened, every device signed out: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  const patient = await phone(open)
  await verifiedCall(page, world, 'marta', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  await pressMain(page, /Send reset link/)
  await expect(page.getByRole('button', { name: /Take the link back/ })).toBeVisible()
  const first = await world.linkTo(OMAR)
  await world.pass(3)
  await page.keyboard.press('u')
  await expect(page.getByRole('radio', { name: 'Wrong remedy' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The link was taken back' })).toBeVisible()
  await patient.goto(first)
  await expect(patient.getByRole('heading', { name: 'This link was stopped' })).toBeVisible()

  await pressMain(page, /Choose another way/)
  await byDigit(page, '2', 'Send reset link')
  await patient.goto(await world.linkTo(OMAR, first))
  await giveBirthDate(patient, ['April', '30', '1979'])
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()

  await world.pass(3)
  await page.keyboard.press('f')
  await page.keyboard.press('5')
  const name = page.getByRole('region', { name: 'Confirm a username', exact: true })
  await says(page, name, 'omar.haddad', /Confirm a username/)
  await expect(name).toContainText('No, that is not it.')
  const email = await downTo(page, 'Check an email the caller says')
  await says(page, email, OMAR, /Check an email/)
  await expect(email).toContainText('Yes, that is the one we have.')

  await byDigit(page, '4', 'Send username reminder')
  await expect(page.getByText('Username reminder saved, on its way out.').first()).toBeVisible()
  const reminder = await world.mailTo(OMAR, /What you asked for/)
  const username = /ohaddad\d+/.exec(reminder.text)?.[0] ?? ''
  expect(reminder.text).not.toMatch(/#|https?:/)

  // The fifth wrong password in a row is a pause of half a minute, the next one twice that.
  const secret = patient.getByLabel('Password', { exact: true })
  await patient.goto(world.portal)
  await typeInto(patient, patient.getByLabel('Username'), username)
  for (let tries = 1; tries <= 6; tries++) {
    if (tries === 6) await world.pass(1)
    await typeInto(patient, secret, `wrong ${tries}`)
    await patient.keyboard.press('Enter')
    await expect(secret).toHaveValue('')
  }
  const unlock = await downTo(page, 'Unlock only')
  await firstReason(page, unlock)
  await pressMain(page, /Unlock only/)
  await expect(unlock).toContainText('Unlocked. The old password still counts.')
  await signInPatient(patient, world.portal, username, GOOD)
  await expect(page.getByText(/signed in/i).first()).toBeVisible()

  await page.keyboard.press('f')
  await byDigit(page, '9', 'Sign out everywhere')
  await expect(page.getByText('Signed out on every device.').first()).toBeVisible()
  await patient.reload()
  await expect(patient.getByLabel('Username')).toBeVisible()
})

test('domain §3.9 strong at the counter at once; a new address asked for, and stopped by the desk', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await atCounter(page, 'walt brennan 9/2/1951', /Brennan, W\./)
  await expect(page.getByRole('button', { name: /Verified by photo ID Strong/ })).toBeVisible()
  await page.keyboard.press('8')
  const change = page.getByRole('region', { name: 'Start contact change', exact: true })
  await tabTo(page, change.getByLabel('Reason'))
  await page.keyboard.press('ArrowDown')
  await typeInto(page, change.getByLabel(/New email/), NEW)
  await page.keyboard.press('Enter')
  await pressMain(page, /Ask for approval/)
  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await approve(supervisor, /asks: start contact change/)
  await pressMain(page, /Start contact change/)
  const asked = linkIn(await world.mailTo(NEW), 'new-address')
  const changing = supervisor.getByRole('region', { name: 'Contact changes' })
  await expect(changing).toContainText('Asked by M. Lindqvist.')

  const stop = await downTo(page, 'Cancel contact change')
  await firstReason(page, stop)
  await pressMain(page, /Cancel contact change/)
  await expect(stop).toContainText('Stopped. The old address stays.')
  const patient = await phone(open)
  await patient.goto(asked)
  await expect(patient.getByRole('heading', { name: 'This link does not work any more' })).toBeFocused()
  await expect(changing).toContainText('No contact is changing.')
})
