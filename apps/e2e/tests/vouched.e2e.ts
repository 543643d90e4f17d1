import { approve, byVideo, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, tabTo } from '../world/keyboard.ts'
import { choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'

test('domain §4 seen by video, vouched for by two people, and a login opened again: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  const { name, birthDate, email, username } = world.switchedOff
  const [year = '', month = '', day = ''] = birthDate.split('-').map((part) => String(Number(part)))
  await signIn(page, world, 'ines')
  await byVideo(page, `${name} ${month}/${day}/${year}`, /./)
  await expect(page.getByRole('button', { name: /Verified by photo ID by video Basic/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Account is inactive' })).toBeVisible()

  await tabTo(
    page,
    page.getByRole('navigation', { name: 'This call, step by step' }).locator('[aria-current]'),
  )
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Two people vouch')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('o')
  const vouch = page.getByRole('region', { name: 'Two people vouch', exact: true })
  await tabTo(page, vouch.getByLabel('Reason'))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Ask for approval/)
  await expect(page.getByText(/^Waiting \d+:\d\d/).first()).toBeVisible()
  await expectSound(page, 'two people vouch')

  const second = await open()
  await signIn(second, world, 'ruth')
  await approve(second, /I\. Calloway asks: two people vouch/)
  await pressMain(page, /Two people vouch/)
  const both = /Verified by photo ID by video and two people Standard/
  await expect(page.getByRole('button', { name: both })).toBeVisible()

  await pressMain(page, /Choose the reason/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Reactivate account/)
  const patient = await phone(open)
  await patient.goto(await world.linkTo(email))
  await giveBirthDate(patient, [month, day, year])
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, username, GOOD)
  await expect(page.getByRole('heading', { name: /signed in$/ })).toBeVisible()
  expect(
    (await world.mails()).filter(({ to }) => to.includes(email)).map(({ subject }) => subject),
  ).toContainEqual(expect.stringMatching(/open again/))
})
