import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { choosePassword, GOOD, giveBirthDate, signInPatient } from '../world/patient.ts'
import { linkIn } from '../world/world.ts'

const MARIA = 'maria.garcia@example.org'

test('the first call, by keyboard alone: from ringing phone to signed in', async ({
  page,
  world,
  browser,
}) => {
  await signIn(page, world, 'marta')
  await find(page, 'garcia maria elena march 12 1984', /García, M\./)
  const prompts = await answerPrompts(page, world.answers('invitation-ran-out'))
  await expect(page.getByRole('heading', { name: 'Invitation expired' })).toBeVisible()
  await expect(
    page.getByRole('button', { name: /^(Resend invitation|This is the one)/ }).first(),
  ).toBeFocused()
  // The main button does not hear a press that falls through from the step before.
  await page.waitForTimeout(450)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()
  // n, Enter on the record, Enter on each prompt, Enter on the remedy.
  expect(1 + 1 + prompts + 1).toBeLessThanOrEqual(8)
  const scrolls = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)
  expect(scrolls, 'nothing scrolls at 1366×768').toBe(false)

  const patient = await (
    await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-US' })
  ).newPage()
  const mail = await world.mailTo(MARIA)
  expect(mail.subject).toContain('Su acceso al portal')
  await patient.goto(linkIn(mail))
  expect(patient.url(), 'S8 no token stays in the address bar').not.toContain('#')
  await giveBirthDate(patient, ['marzo', '12', '1984'])
  await choosePassword(patient, 'corta')
  await expect(page.getByRole('heading', { name: 'She is choosing her password' })).toBeVisible()
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Contraseña guardada' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The new password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, 'mariag118', GOOD)
  await expect(page.getByRole('heading', { name: 'She has signed in' })).toBeVisible()

  await expect(page.getByRole('button', { name: /Close call: resolved/ })).toBeFocused()
  await page.waitForTimeout(450)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  expect(world.desk('audit', 'verify')).toContain('The record is whole.')
})
