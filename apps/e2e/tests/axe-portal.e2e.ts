import { verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { GUARD, standsStill } from '../world/keyboard.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, signInPatient } from '../world/patient.ts'
import { expectSound, expectSoundInBoth } from '../world/sound.ts'

const titled = (name: string) => ({ name, level: 1 as const })

test('axe: the patient’s pages that need no link', async ({ page, world }) => {
  test.setTimeout(240_000)
  for (const [path, title, name] of [
    ['/', 'Sign in', 'sign in'],
    ['/trouble', 'Trouble signing in', 'doors'],
    ['/forgot-password', 'Choose a new password', 'forgot password'],
    ['/forgot-username', 'Get your username', 'forgot username'],
    ['/link#torn', 'This link is not complete', 'torn link'],
    ['/link', 'Open the email again', 'forgotten link'],
  ] as const) {
    await page.goto(`${world.portal}${path}`)
    await page.getByRole('heading', titled(title)).waitFor()
    await expectSoundInBoth(page, name)
  }
  await page.goto(world.portal)
  await page.getByLabel('Username').fill('nobody')
  await page.getByLabel('Password', { exact: true }).fill('nothing')
  await page.keyboard.press('Enter')
  await page.getByText('That username and password do not go together.').waitFor()
  await expectSoundInBoth(page, 'sign in, refused')
  await page.getByLabel('Username').fill('')
  await page.keyboard.press('Enter')
  await page.getByText('Type your username.').waitFor()
  await expectSoundInBoth(page, 'sign in, nothing typed')
  await page.getByLabel('Username').fill('nobody')
  await page.getByLabel('Password', { exact: true }).fill('x'.repeat(3_000))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', titled('This cannot be sent as it is')).waitFor()
  await expectSoundInBoth(page, 'cannot be sent')
  await page.getByRole('button', { name: 'Back' }).click()
  await page.context().setOffline(true)
  await page.getByLabel('Password', { exact: true }).press('Enter')
  await page.getByRole('heading', titled('We could not reach the clinic’s computer')).waitFor()
  await page.context().setOffline(false)
  await expectSoundInBoth(page, 'no connection')
  await askForLink(page, world.portal, 'nobody')
  await expectSoundInBoth(page, 'sent')
})

test('axe: from the link to the account', async ({ open, page, world }) => {
  test.setTimeout(240_000)
  await verifiedCall(page, world, 'ines', 'twin', 'ella bishop 8/14/2003 7625550190', /Bishop, E\./)
  await page.keyboard.press('1')
  await standsStill(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /This is the one/ })).toBeVisible()
  await page.waitForTimeout(GUARD)
  await page.keyboard.press('Enter')
  const link = await world.linkTo('bishop.family@example.org')
  const patient = await open({ locale: 'en-US' })
  await patient.goto(link)
  await patient.getByRole('heading', titled('When were you born?')).waitFor()
  await expectSoundInBoth(patient, 'birth date')
  await patient.keyboard.press('Tab')
  await giveBirthDate(patient, ['8', '14', ''])
  await patient.getByText(/all four numbers of the year/).waitFor()
  await expectSoundInBoth(patient, 'birth date, not whole')
  await giveBirthDate(patient, ['8', '15', '2003'])
  await patient.getByText(/try 4 more/).waitFor()
  await expectSoundInBoth(patient, 'birth date, wrong')
  await giveBirthDate(patient, ['8', '14', '2003'])
  await patient.getByRole('heading', titled('Choose a password')).waitFor()
  await expectSoundInBoth(patient, 'choose')
  await choosePassword(patient, 'bishop bishop bishop')
  await patient.getByText(/Not saved yet/).waitFor()
  await expectSoundInBoth(patient, 'choose, refused')
  const username = (await patient.getByText(/^ebishop\d+$/).textContent()) ?? ''
  await choosePassword(patient, GOOD)
  await patient.getByRole('heading', titled('Your password is saved')).waitFor()
  await expectSoundInBoth(patient, 'done')
  await signInPatient(patient, world.portal, username, GOOD)
  await expectSoundInBoth(patient, 'account')
  await world.pass(13.5)
  await patient.reload()
  await patient.getByRole('alertdialog').waitFor()
  await expectSound(patient, 'idle warning, en')
  await patient.keyboard.press('Escape')
  await expect(patient.getByRole('alertdialog')).toBeHidden()
  await expectSound(page, 'watch, signed in')
  const other = await open({ locale: 'es-US' })
  await signInPatient(other, world.portal, username, GOOD)
  await world.pass(13.5)
  await other.reload()
  await other.getByRole('alertdialog').waitFor()
  await expectSound(other, 'idle warning, es')
  await patient.reload()
  await patient.getByRole('alertdialog').waitFor()
  await patient.keyboard.press('Escape')
  await patient.getByRole('button', { name: 'Sign out', exact: true }).click()
  await patient.getByText('You are signed out.').waitFor()
  await expectSoundInBoth(patient, 'signed out')
  await patient.goto(link)
  await patient.getByRole('heading', titled('This link was already used')).waitFor()
  await expectSoundInBoth(patient, 'used')
})

test('axe: links that ended', async ({ page, world }) => {
  test.setTimeout(240_000)
  const address = 'omar.haddad@example.org'
  const open = async (link: string, title: string) => {
    await page.goto(link)
    await page.getByRole('heading', titled(title)).waitFor()
  }
  await askForLink(page, world.portal, 'ohaddad770')
  const first = await world.linkTo(address)
  await world.pass(3)
  await askForLink(page, world.portal, 'ohaddad770')
  const second = await world.linkTo(address, first)
  await open(first, 'There is a newer link')
  await expectSoundInBoth(page, 'replaced')
  await world.pass(31)
  await open(second, 'This link is too old')
  await expectSoundInBoth(page, 'expired')
  await askForLink(page, world.portal, 'ohaddad770')
  await open(await world.linkTo(address, first, second), 'When were you born?')
  for (const left of [4, 3, 2, 1, 0]) {
    await giveBirthDate(page, ['1', '1', '1979'])
    if (left > 0) await page.getByText(new RegExp(`try ${left} more`)).waitFor()
  }
  await page.getByRole('heading', titled('This link is closed')).waitFor()
  await expectSoundInBoth(page, 'closed')
})
