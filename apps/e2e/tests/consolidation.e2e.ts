import type { Locator, Page } from '@playwright/test'
import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, standsStill, tabTo, typeInto } from '../world/keyboard.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'
import type { World } from '../world/world.ts'

// Any two logins in use will do: one that goes and one that stays.
const GOES = { username: 'mgarcia117', email: 'marta.garcia@example.com', typed: 'marta garcia 12/3/1984' }
const STAYS = { username: 'ohaddad770', email: 'omar.haddad@example.org', typed: 'omar haddad 4/30/1979' }

/** What she chooses for the one login that is left. */
const OF_ONE = `${GOOD} again`

/** Tab leads to the choice that is made already, and an arrow to the other one. */
async function choose(page: Page, radio: Locator): Promise<void> {
  await tabTo(page, page.getByRole('radio', { checked: true }))
  if (!(await radio.isChecked())) await page.keyboard.press('ArrowDown')
  await expect(radio).toBeChecked()
}

/** The supervisor's own password, where it is asked for. */
async function givePassword(page: Page, world: World): Promise<void> {
  const field = page.getByRole('dialog', { name: 'Confirm it’s you' }).getByLabel('Password')
  await expect(field).toBeFocused()
  await page.keyboard.type(world.staff('ines').password)
  await page.keyboard.press('Enter')
}

/** An agent on a call names the two as perhaps one person, by keys alone. */
async function flagTheTwo(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: 'Flag possible duplicate' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await dialog.getByRole('textbox').fill(STAYS.typed)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: /Caller says they have two/ })).toBeVisible()
  await expect(dialog.getByRole('radio')).toBeChecked()
  await page.keyboard.press('3')
  await pressMain(page, /Back to the call/)
}

test('one login of two: the old username leads to the one that stays, and works again once it is undone', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  const patient = await phone(open)
  await askForLink(patient, world.portal, GOES.username)
  await patient.goto(await world.linkTo(GOES.email))
  await giveBirthDate(patient, ['12', '3', '1984'])
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()

  await signIn(page, world, 'marta')
  await find(page, GOES.typed, /García, M\./)
  await flagTheTwo(page)

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await supervisor.getByRole('link', { name: /^Possible duplicates/ }).focus()
  await supervisor.keyboard.press('Enter')
  await tabTo(supervisor, supervisor.getByRole('link', { name: /García|Haddad/ }).first())
  await supervisor.keyboard.press('Enter')
  await choose(supervisor, supervisor.getByRole('radio', { name: new RegExp(STAYS.username) }))
  await expect(supervisor.getByText(`${GOES.username} retires.`, { exact: false })).toBeVisible()
  await expectSound(supervisor, 'which login stays')
  await world.pass(6)
  await tabTo(supervisor, supervisor.getByRole('button', { name: `Consolidate, keep ${STAYS.username}` }))
  await supervisor.keyboard.press('Enter')
  await givePassword(supervisor, world)
  await expect(supervisor.getByText(`“${GOES.username}” now leads to “${STAYS.username}”`)).toBeVisible()
  await expectSound(supervisor, 'one login of two')

  await expect(page.getByText('This login was retired.')).toBeVisible()
  await expectSound(page, 'a call on a retired login')
  await tabTo(page, page.getByRole('button', { name: /^Open Haddad, O\./ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Haddad, O\. · 1979/)).toBeVisible()

  await patient.goto(`${world.portal}/sign-in`)
  await typeInto(patient, patient.getByLabel(/^Username/), GOES.username)
  await typeInto(patient, patient.getByLabel(/^Password$/), GOOD)
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('alert')).toBeVisible()
  await askForLink(patient, world.portal, GOES.username)
  await patient.goto(await world.linkTo(STAYS.email))
  await giveBirthDate(patient, ['4', '30', '1979'])
  await choosePassword(patient, OF_ONE)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, STAYS.username, OF_ONE)

  await tabTo(supervisor, supervisor.getByRole('button', { name: 'Undo, for Haddad, O.' }))
  await supervisor.keyboard.press('Enter')
  const dialog = supervisor.getByRole('dialog', { name: 'Two logins again?' })
  await expect(dialog.getByLabel('Not the same person')).toBeFocused()
  await expectSound(supervisor, 'two logins again', [1280])
  await supervisor.keyboard.press('Enter')
  await standsStill(supervisor)
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText(`“${GOES.username}” now leads to`, { exact: false })).toBeHidden()
  const again = await phone(open)
  await signInPatient(again, world.portal, GOES.username, GOOD)
  await patient.reload()
  await expect(patient.getByText(STAYS.username)).toBeVisible()
})
