import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { countingKeys, expectNoScroll, pressMain, untouched, watchMouse } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'
import { linkIn } from '../world/world.ts'

const MARIA = 'maria.garcia@example.org'

test('the first call, by keyboard alone: from ringing phone to signed in', async ({ page, world, open }) => {
  await watchMouse(page)
  await signIn(page, world, 'marta')
  let loads = 0
  page.on('load', () => loads++)
  const { press, count } = countingKeys(page)

  await find(page, 'garcia maria elena march 12 1984', /García, M\./, press)
  await expectNoScroll(page, 'verify')
  await answerPrompts(page, world.answers('invitation-ran-out'), press)
  await expect(page.getByRole('heading', { name: 'Invitation expired' })).toBeVisible()
  await expectNoScroll(page, 'why and fix')
  await press('F2')
  await pressMain(page, /Resend invitation/)
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()
  await expectNoScroll(page, 'watch')
  expect(count() + 1, 'keys besides the data, the language and the remedy included').toBeLessThanOrEqual(8)

  const step = (name: RegExp) => page.getByRole('listitem').filter({ hasText: name })
  await expect(step(/^.*Handed over, done/)).toBeVisible()
  const patient = await phone(open, 'es-US')
  await watchMouse(patient)
  const mail = await world.mailTo(MARIA)
  expect(mail.subject).toContain('Su acceso al portal')
  await patient.goto(linkIn(mail))
  expect(patient.url(), 'S8 no token stays in the address bar').not.toContain('#')
  await expect(page.getByRole('heading', { name: 'The link was opened' })).toBeVisible()
  await giveBirthDate(patient, ['marzo', '12', '1984'])
  await choosePassword(patient, 'corta')
  await expect(patient.getByText(/Aún no se guardó: faltan \d+ caracteres/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'She is choosing her password' })).toBeVisible()
  await expect(page.getByText(/one refused/)).toBeVisible()
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Contraseña guardada' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The new password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, 'mgarcia118', GOOD)
  await expect(page.getByRole('heading', { name: 'She has signed in' })).toBeVisible()
  for (const name of ['Queued', 'Handed over', 'Opened', 'Password chosen', 'Signed in'])
    await expect(step(new RegExp(`${name}, done`))).toBeVisible()

  await pressMain(page, /Close call: resolved/)
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /García, M\./ })).toContainText('Resolved')
  expect(loads, 'nothing was reloaded').toBe(0)
  for (const hands of [page, patient]) expect(await untouched(hands), 'no mouse was touched').toBe(true)
  expect(world.desk('audit', 'verify')).toContain('The record is whole.')
})
