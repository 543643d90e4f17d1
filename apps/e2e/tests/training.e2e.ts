import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'

test('edge case 40 a whole call is practised up to the sign-in, and nothing of it is the clinic’s', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'Command' }).fill('go to training')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Go to training' })).toBeFocused()
  await page.keyboard.press('Enter')
  const band = page.getByRole('complementary', { name: 'Training' })
  await expect(band).toContainText('fictional patients; nothing leaves', { timeout: 30_000 })
  await expect(page).toHaveTitle(/^Training/)
  await expectSound(page, 'the desk in training')

  await find(page, 'garcia maria elena march 12 1984', /García, M\./)
  await answerPrompts(page, world.answers('invitation-ran-out'))
  await expect(page.getByRole('heading', { name: 'Invitation expired' })).toBeVisible()
  await pressMain(page, /Resend invitation/)
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()

  const aside = await page.context().newPage()
  await aside.goto(`${world.console}/training`)
  const mail = aside.getByRole('region', { name: 'What the patient would get' })
  const href = (await mail.getByRole('link').first().getAttribute('href')) ?? ''
  expect(href).toContain(`${world.portal}/training/link#`)
  await expectSound(aside, 'callers and mail')

  const patient = await phone(open)
  await patient.goto(href)
  await expect(patient.getByText('Training pages: nobody here is a real patient.')).toBeVisible()
  await giveBirthDate(patient, ['March', '12', '1984'])
  await choosePassword(patient, GOOD)
  await patient
    .getByRole('link', { name: 'Sign in' })
    .or(patient.getByRole('button', { name: 'Sign in' }))
    .click()
  await patient.getByLabel(/^Password/).fill(GOOD)
  await patient.keyboard.press('Enter')
  await expect.poll(() => new URL(patient.url()).pathname).toBe('/training/account')
  await expectSound(patient, 'a training page of the portal')
  await expect(page.getByText(/signed in/i).first()).toBeVisible()

  const outside = await phone(open)
  await outside.goto(href.replace('/training/', '/'))
  await expect(outside.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(outside.getByText('Training pages')).toHaveCount(0)
  await expect(outside.getByLabel(/^Month/)).toHaveCount(0)
  expect(await world.mails()).toEqual([])

  await band.getByRole('button', { name: 'Leave training' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Leave training' }).click()
  await expect(band).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
})
