import { verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { standsStill } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, signInPatient } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'
import { linkIn } from '../world/world.ts'

const sent = { en: 'Check your email', es: 'Revise su correo' } as const

for (const language of ['en', 'es'] as const) {
  test(`axe: the patient’s pages that need no link, in ${language}`, async ({ browser, world }) => {
    test.setTimeout(120_000)
    const page = await (await browser.newContext({ locale: language === 'en' ? 'en-US' : 'es-US' })).newPage()
    for (const [path, name] of [
      ['/', 'sign in'],
      ['/trouble', 'doors'],
      ['/forgot-password', 'forgot password'],
      ['/forgot-username', 'forgot username'],
      [`/link#${'x'.repeat(10)}`, 'torn link'],
    ]) {
      await page.goto(`${world.portal}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectSound(page, `${name}, ${language}`)
    }
    await page.goto(`${world.portal}/forgot-password`)
    await page.getByRole('textbox').first().fill('nobody')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: sent[language] })).toBeVisible()
    await expectSound(page, `sent, ${language}`)
  })
}

test('axe: from the link to the account', async ({ browser, page, world }) => {
  test.setTimeout(180_000)
  await verifiedCall(page, world, 'ines', 'twin', 'ella bishop 8/14/2003 7625550190', /Bishop, E\./)
  await page.keyboard.press('1')
  await standsStill(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /This is the one/ })).toBeVisible()
  await standsStill(page)
  await page.keyboard.press('Enter')
  const mail = await world.mailTo('bishop.family@example.org')
  const patient = await (await browser.newContext({ locale: 'en-US' })).newPage()
  await patient.goto(linkIn(mail))
  await patient.getByRole('heading', { name: 'When were you born?' }).waitFor()
  await expectSound(patient, 'birth date')
  await giveBirthDate(patient, ['8', '15', '2003'])
  await expect(patient.getByText(/try 4 more/)).toBeVisible()
  await expectSound(patient, 'birth date, wrong')
  await giveBirthDate(patient, ['8', '14', '2003'])
  await patient.getByRole('heading', { name: 'Choose a password' }).waitFor()
  await expectSound(patient, 'choose')
  await choosePassword(patient, 'bishop bishop bishop')
  await expect(patient.getByText(/Not saved yet/)).toBeVisible()
  await expectSound(patient, 'choose, refused')
  const username =
    (await patient
      .getByText(/^ebishop\d+$/)
      .first()
      .textContent()) ?? ''
  await choosePassword(patient, GOOD)
  await patient.getByRole('heading', { name: 'Your password is saved' }).waitFor()
  await expectSound(patient, 'done')
  await signInPatient(patient, world.portal, username, GOOD)
  await expectSound(patient, 'account')
  await patient.goto(linkIn(mail))
  await patient.getByRole('heading', { name: 'This link was already used' }).waitFor()
  await expectSound(patient, 'used')
})
