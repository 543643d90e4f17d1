import { expect, test } from '../world/fixtures.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'

test('an older link names the newer mail, and one press sends another to the address on file', async ({
  open,
  world,
}) => {
  const address = 'omar.haddad@example.org'
  const page = await phone(open)
  await askForLink(page, world.portal, 'ohaddad770')
  const first = await world.linkTo(address)
  await world.pass(3)
  await askForLink(page, world.portal, 'ohaddad770')
  const second = await world.linkTo(address, first)
  await page.goto(first)
  await expect(page.getByRole('heading', { name: 'There is a newer link' })).toBeVisible()
  await expect(page.getByText(/Open the email with .* in its subject line/)).toBeVisible()

  await world.pass(3)
  await page.getByRole('button', { name: 'Email me a new link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
  await page.goto(await world.linkTo(address, first, second))
  await expect(page.getByRole('heading', { name: 'When were you born?' })).toBeVisible()
})

test('a link that ran out says until when it worked and changes nothing; a new one is one press away', async ({
  open,
  world,
}) => {
  const address = 'bishop.family@example.org'
  const page = await phone(open)
  await askForLink(page, world.portal, 'ebishop032')
  const first = await world.linkTo(address)
  await world.pass(31)
  await page.goto(first)
  await expect(page.getByRole('heading', { name: 'This link is too old' })).toBeVisible()
  await expect(page.getByText('Nothing has changed in your account.')).toBeVisible()
  await page.getByRole('button', { name: 'Email me a new link' }).click()
  await page.goto(await world.linkTo(address, first))
  await expect(page.getByRole('heading', { name: 'When were you born?' })).toBeVisible()
})

test('P5 five wrong birth dates close one link; the account it belongs to stays open', async ({
  open,
  world,
}) => {
  const address = 'marta.garcia@example.com'
  const page = await phone(open)
  await askForLink(page, world.portal, 'mgarcia117')
  const first = await world.linkTo(address)
  // Opening consumes nothing, however often and by whom (a mail scanner).
  for (let times = 0; times < 3; times++) {
    await page.goto(first)
    await expect(page.getByRole('heading', { name: 'When were you born?' })).toBeVisible()
    await page.goto('about:blank')
  }
  await page.goto(first)
  await giveBirthDate(page, ['12', '3', '1984'])
  await choosePassword(page, GOOD)
  await expect(page.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()

  await world.pass(3)
  await askForLink(page, world.portal, 'mgarcia117')
  await page.goto(await world.linkTo(address, first))
  for (const left of [4, 3, 2, 1]) {
    await giveBirthDate(page, ['12', '4', '1984'])
    await expect(page.getByText(new RegExp(`try ${left} more`))).toBeVisible()
  }
  await giveBirthDate(page, ['12', '4', '1984'])
  await expect(page.getByRole('heading', { name: 'This link is closed' })).toBeVisible()
  await signInPatient(page, world.portal, 'mgarcia117', GOOD)
})
