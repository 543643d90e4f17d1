import { expect, test } from '../world/fixtures.ts'
import { tabTo, typeInto } from '../world/keyboard.ts'
import {
  askForLink,
  choosePassword,
  GOOD,
  giveBirthDate,
  phone,
  signInPatient,
  typeBirthDate,
} from '../world/patient.ts'
import { expectSoundInBoth } from '../world/sound.ts'

const OMAR = 'omar.haddad@example.org'
const BORN: [string, string, string] = ['April', '30', '1979']

test('edge case 16 the mail on a phone, the password on a laptop: by keyboard alone, and the phone is told that the link was used', async ({
  page: laptop,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  const mobile = await phone(open)
  await askForLink(mobile, world.portal, 'ohaddad770')
  await mobile.goto(await world.linkTo(OMAR))
  await expect(mobile.getByRole('heading', { name: 'When were you born?' })).toBeVisible()
  await typeBirthDate(mobile, BORN)
  await tabTo(mobile, mobile.getByRole('button', { name: 'Use another device' }))
  await mobile.keyboard.press('Enter')
  await expect(mobile.getByRole('heading', { name: 'Type this code on the other device' })).toBeFocused()
  const address =
    (await mobile
      .getByText(/^There, go to/)
      .locator('b')
      .textContent()) ?? ''
  expect(`http://${address}`).toBe(`${world.portal}/code`)
  await expectSoundInBoth(mobile, 'code for another device')
  const code = (await mobile.getByText(/^\d{4} \d{4}$/).textContent()) ?? ''

  await laptop.goto(`http://${address}`)
  await typeInto(laptop, laptop.getByLabel('Code from the clinic'), code)
  await expectSoundInBoth(laptop, 'short code')
  await tabTo(laptop, laptop.getByLabel('Code from the clinic'))
  await laptop.keyboard.press('Enter')
  await giveBirthDate(laptop, BORN)
  await choosePassword(laptop, GOOD)
  await expect(laptop.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await signInPatient(laptop, world.portal, 'ohaddad770', GOOD)

  await tabTo(mobile, mobile.getByRole('button', { name: 'Use this device instead' }))
  await mobile.keyboard.press('Enter')
  await giveBirthDate(mobile, BORN)
  await expect(mobile.getByRole('heading', { name: 'This link was already used' })).toBeVisible()
})

test('wrong codes close the code and not the link, and the first device says so', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  const mobile = await phone(open, 'es-US')
  await askForLink(await phone(open), world.portal, 'ebishop032')
  const born: typeof BORN = ['agosto', '14', '2003']
  await mobile.goto(await world.linkTo('bishop.family@example.org'))
  await typeBirthDate(mobile, born)
  await mobile.getByRole('button', { name: 'Usar otro dispositivo' }).click()
  const shown = mobile.getByText(/^\d{4} \d{4}$/)
  const code = ((await shown.textContent()) ?? '').replace(' ', '')

  await page.goto(`${world.portal}/code`)
  const wrong = `${code.slice(0, 7)}${(Number(code[7]) + 1) % 10}`
  for (const said of ['4 more times', '3 more times', '2 more times', '1 more time', 'Get a new one']) {
    await typeInto(page, page.getByLabel('Code from the clinic'), wrong)
    await page.keyboard.press('Enter')
    await giveBirthDate(page, ['8', '14', '2003'])
    await expect(page.getByText(new RegExp(said))).toBeVisible()
  }
  await expectSoundInBoth(page, 'short code, closed')

  await mobile.getByRole('button', { name: 'Mostrar un código nuevo' }).click()
  await expect(mobile.getByRole('heading', { name: 'Este enlace ya no da más códigos' })).toBeFocused()
  await mobile.getByRole('button', { name: 'English', exact: true }).click()
  await expectSoundInBoth(mobile, 'no more codes')
  await mobile.getByRole('button', { name: 'Use this device instead' }).click()
  await giveBirthDate(mobile, ['8', '14', '2003'])
  await choosePassword(mobile, GOOD)
  await expect(mobile.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
})
