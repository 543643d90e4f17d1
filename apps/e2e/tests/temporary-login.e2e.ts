import { atCounter, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, standsStill, tabTo, typeInto } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'
import { expectSound, expectSoundInBoth } from '../world/sound.ts'

const OMAR = 'omar.haddad@example.org'
const BORN: [string, string, string] = ['4', '30', '1979']

test('a code is read out in four groups, typed on a phone, and ends in a new password: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await signIn(page, world, 'marta')
  await atCounter(page, 'omar haddad 4/30/1979', /Haddad, O\./, { speaksSpanish: true })
  await world.pass(6)

  await page.keyboard.press('6')
  await expect(page.getByRole('region', { name: 'Issue temporary login', exact: true })).toBeVisible()
  await standsStill(page)
  await page.keyboard.press('Enter')
  const again = page.getByRole('dialog', { name: 'Confirm it’s you' })
  await expect(again.getByLabel('Password')).toBeFocused()
  await page.keyboard.type(world.staff('marta').password)
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'Read it out, one group at a time' })).toBeVisible()
  const say = page.getByRole('region', { name: 'Say to the caller' })
  await expect(say).toContainText('Le voy a leer un código.')
  await pressMain(page, /First group/)
  await expect(say).toContainText('¿Se lo repito?')
  await pressMain(page, /Next group/)
  await expect(say).toContainText('group 2 of 4')
  await expectNoScroll(page, 'the code')
  const digits = page.locator('[class*="digit_"]')
  await expect(digits).toHaveCount(16)
  const code = (await digits.allTextContents()).join('')
  expect(code).toMatch(/^\d{16}$/)
  await expectSound(page, 'temporary login')
  await world.mailTo(OMAR, /code|código/)

  const patient = await phone(open)
  await patient.goto(world.portal)
  await tabTo(patient, patient.getByRole('link', { name: 'I have a code from the clinic' }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', { name: 'Type your code' })).toBeVisible()
  await typeInto(patient, patient.getByLabel('Code from the clinic'), code.slice(0, 12))
  await expectSoundInBoth(patient, 'code')
  await typeInto(
    patient,
    patient.getByLabel('Code from the clinic'),
    `${code.slice(0, 15)}${9 - Number(code[15])}`,
  )
  await patient.keyboard.press('Enter')
  await expect(patient.getByText('We ask so that only you can use this code.')).toBeVisible()
  await giveBirthDate(patient, BORN)
  await expect(patient.getByText(/does not work with that date of birth.*4 more times/)).toBeVisible()
  await expectSound(patient, 'code, wrong', [320])
  await typeInto(patient, patient.getByLabel('Code from the clinic'), code)
  await patient.keyboard.press('Enter')
  await giveBirthDate(patient, BORN)
  await expect(patient.getByRole('heading', { name: 'Choose a password' })).toBeVisible()

  // Typed, so it is over on the desk's screen too; nothing is left of it there.
  await expect(page.getByRole('heading', { name: /choosing (his|her|their) password/ })).toBeVisible()
  await expect(digits).toHaveCount(0)
  await expectSound(page, 'temporary login, watched', [1280])

  await patient.reload()
  await expect(patient.getByRole('heading', { name: 'Type your code' })).toBeVisible()
  await typeInto(patient, patient.getByLabel('Code from the clinic'), code)
  await patient.keyboard.press('Enter')
  await giveBirthDate(patient, BORN)
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  const username =
    (await patient
      .getByText(/Your username is/)
      .locator('b')
      .textContent()) ?? ''
  await signInPatient(patient, world.portal, username, GOOD)
  await pressMain(page, /Close call: resolved/)
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
})
