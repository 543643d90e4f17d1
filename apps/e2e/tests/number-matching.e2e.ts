import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, tabTo } from '../world/keyboard.ts'
import { phone } from '../world/patient.ts'
import { expectSound, expectSoundInBoth } from '../world/sound.ts'
import { linkIn } from '../world/world.ts'

const OMAR = 'omar.haddad@example.org'

test('two digits are said, tapped on a phone, and the record opens by itself: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await find(page, 'omar haddad 4/30/1979', /Haddad, O\./)
  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await expect(page.getByRole('heading', { name: 'Say these two digits' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Say to the caller' })).toContainText(/Tap|Toque/)
  await expectNoScroll(page, 'number matching')
  await expectSound(page, 'number to tap')
  const said = (await page.locator('[class*="digits"] > [aria-hidden]').allTextContents()).join('')
  expect(said).toMatch(/^[2-9][1-9]$/)

  const patient = await phone(open)
  await patient.goto(linkIn(await world.mailTo(OMAR), 'confirm'))
  const go = patient.getByRole('button', { name: /Show the numbers|Mostrar los números/ })
  await expect(patient.getByRole('heading', { name: 'Are you on the phone with us?' })).toBeFocused()
  await expectSoundInBoth(patient, 'confirm, before the numbers')
  await tabTo(patient, go)
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('group').getByRole('button')).toHaveCount(3)
  await expectSoundInBoth(patient, 'confirm, the numbers')
  await tabTo(patient, patient.getByRole('button', { name: said }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', { name: /That is right|Es correcto/ })).toBeFocused()

  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
  await expect(page.getByText(/number on the link/).first()).toBeVisible()
})
