import { verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain } from '../world/keyboard.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'

const WALT = 'walt.brennan@example.com'
const BORN: [string, string, string] = ['September', '2', '1951']

test('P6 P8 a locked account opens with a new password, and a new password ends the sessions before it', async ({
  page,
  world,
  open,
}) => {
  const patient = await phone(open)
  await verifiedCall(page, world, 'devon', 'locked-out', 'walt brennan 9/2/1951', /Brennan, W\./)
  await expect(page.getByRole('heading', { name: 'Locked after too many tries' })).toBeVisible()
  await pressMain(page, /Unlock and send reset link/)
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()
  const first = await world.linkTo(WALT)
  await patient.goto(first)
  await giveBirthDate(patient, BORN)
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, 'wbrennan335', GOOD)
  await expect(page.getByRole('heading', { name: 'He has signed in' })).toBeVisible()

  await world.pass(4)
  const elsewhere = await phone(open)
  await askForLink(elsewhere, world.portal, 'wbrennan335')
  await elsewhere.goto(await world.linkTo(WALT, first))
  await giveBirthDate(elsewhere, BORN)
  await choosePassword(elsewhere, `${GOOD} again`)
  await expect(elsewhere.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await patient.goto(`${world.portal}/account`)
  await expect(patient.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await patient.getByLabel('Username').fill('wbrennan335')
  await patient.getByLabel('Password', { exact: true }).fill(GOOD)
  await patient.keyboard.press('Enter')
  await expect(patient.getByText('That username and password do not go together.')).toBeVisible()
  await signInPatient(elsewhere, world.portal, 'wbrennan335', `${GOOD} again`)
})
