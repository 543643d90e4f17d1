import { verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { standsStill } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'

const LINH = 'linh.nguyen@example.net'

test('a link says why it ended, the newest works, and a wrong birth date closes the link alone', async ({
  page,
  world,
  open,
}) => {
  await verifiedCall(page, world, 'devon', 'older-link', 'linh nguyen 6/25/1990', /Nguy/)
  await page.keyboard.press('1')
  await standsStill(page)
  await page.keyboard.press('Enter')
  const first = await world.linkTo(LINH)
  const patient = await phone(open)
  await patient.goto(first)
  for (const left of [4, 3, 2, 1]) {
    await giveBirthDate(patient, ['6', '26', '1990'])
    await expect(patient.getByText(new RegExp(`try ${left} more`))).toBeVisible()
  }
  await giveBirthDate(patient, ['6', '26', '1990'])
  await expect(patient.getByRole('heading', { name: 'This link is closed' })).toBeVisible()
  await expect(page.getByText(/closed after too many tries/i).first()).toBeVisible()

  await patient.getByRole('button', { name: 'Email me a new link' }).click()
  await expect(patient.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  const second = await world.linkTo(LINH, first)
  await patient.goto(second)
  await giveBirthDate(patient, ['June', '25', '1990'])
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, 'tnguyen946', GOOD)
  await patient.goto(second)
  await expect(patient.getByRole('heading', { name: 'This link was already used' })).toBeVisible()
})
