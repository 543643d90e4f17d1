import { textsOf } from '../../server/test/pdf-texts.ts'
import { atCounter, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, tabTo, typeInto } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'

test('edge case 9 without an email: a letter at the counter, its code typed at home, and in: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await atCounter(page, 'pruitt dorothy 11/17/1938', /Kowalczyk, D\./)
  await expect(page.getByRole('heading', { name: 'No email on file' })).toBeVisible()
  await pressMain(page, /Print activation code/)
  await expect(
    page.getByRole('heading', { name: 'The letter is made, its code not typed yet' }),
  ).toBeVisible()
  await expect(page.getByText(/keep it like a key/)).toBeVisible()
  await expectNoScroll(page, 'the letter')
  await expectSound(page, 'the letter')
  const tab = page.context().waitForEvent('page')
  const fetched = page.context().waitForEvent('response', (response) => response.url().includes('/letters/'))
  await pressMain(page, /Open the letter, and print it/)
  await tab
  // This browser has no viewer of its own and saves what it is shown; it is read the way a page of ours could not.
  const response = await fetched
  expect(response.headers()['content-type']).toBe('application/pdf')
  await expect(page.getByRole('button', { name: /Close call: letter made/ })).toBeVisible()
  const pdf = await page.request.get(response.url())
  const texts = textsOf(await pdf.body())
  expect(texts).toContain('Your code for the patient portal')
  const code =
    texts
      .join(' ')
      .match(/\d{4} {3}\d{4} {3}\d{4} {3}\d{4}/)?.[0]
      .replaceAll(' ', '') ?? ''

  const patient = await phone(open)
  await patient.goto(world.portal)
  await tabTo(patient, patient.getByRole('link', { name: 'I have a code from the clinic' }))
  await patient.keyboard.press('Enter')
  await typeInto(patient, patient.getByLabel('Code from the clinic'), code)
  await patient.keyboard.press('Enter')
  await giveBirthDate(patient, ['11', '17', '1938'])
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await expect(page.getByText('Password chosen').first()).toBeVisible()
})
