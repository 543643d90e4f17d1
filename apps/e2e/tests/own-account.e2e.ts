import type { Page } from '@playwright/test'
import { expect, test } from '../world/fixtures.ts'
import { tabTo, typeInto } from '../world/keyboard.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'
import { expectSoundInBoth } from '../world/sound.ts'

const OMAR = 'omar.haddad@example.org'
const USERNAME = 'ohaddad770'
const NEWER = 'four yellow trains whistle'
const titled = (name: string) => ({ name, level: 1 as const })

async function press(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }))
  await page.keyboard.press('Enter')
}

test('a patient sees where they are signed in, signs out elsewhere and changes the password, by keyboard alone', async ({
  world,
  open,
}) => {
  test.setTimeout(240_000)
  const patient = await phone(open)
  await askForLink(patient, world.portal, USERNAME)
  await patient.goto(await world.linkTo(OMAR))
  await giveBirthDate(patient, ['4', '30', '1979'])
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', titled('Your password is saved'))).toBeVisible()
  const laptop = await open({ locale: 'en-US' })
  await signInPatient(laptop, world.portal, USERNAME, GOOD)
  await signInPatient(patient, world.portal, USERNAME, GOOD)

  await expect(patient.getByText('o•••••••@example.org')).toBeVisible()
  await expect(patient.getByText('You are here now')).toBeVisible()
  await expect(patient.getByText('You chose a new password.').first()).toBeVisible()
  await expectSoundInBoth(patient, 'your sign-in')

  await world.pass(6)
  await tabTo(patient, patient.getByRole('button', { name: /^Sign out of/ }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', titled('Type your password'))).toBeFocused()
  await expectSoundInBoth(patient, 'sure')
  await typeInto(patient, patient.getByLabel('Your password'), GOOD)
  await patient.keyboard.press('Enter')
  await expect(patient.getByText('Signed out there.')).toBeVisible()
  await laptop.reload()
  await expect(laptop.getByRole('heading', titled('Sign in'))).toBeVisible()

  await press(patient, 'Change password', 'link')
  await expect(patient.getByRole('heading', titled('Change password'))).toBeFocused()
  await expectSoundInBoth(patient, 'change password')
  await typeInto(patient, patient.getByLabel('Password you have now'), GOOD)
  await typeInto(patient, patient.getByLabel('New password'), NEWER)
  await patient.keyboard.press('Enter')
  await expect(patient.getByText(/Your new password is saved/)).toBeVisible()
  await world.mailTo(OMAR, /password was changed|contraseña cambió/)

  await press(patient, 'Back to your sign-in', 'link')
  await press(patient, 'Sign out everywhere')
  await expect(patient.getByText('Done. You are signed out everywhere.')).toBeVisible()
  await signInPatient(patient, world.portal, USERNAME, NEWER)
  await press(patient, 'Something here was not me', 'link')
  await press(patient, 'Freeze my sign-in')
  await press(patient, 'Yes, freeze it')
  await expect(patient.getByRole('heading', titled('Your sign-in is frozen'))).toBeFocused()
})
