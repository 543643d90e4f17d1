import { find, signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, tabTo } from '../world/keyboard.ts'
import { phone } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'

test('SERVICE_OUTAGE opened by a supervisor, told on every call at once, and over again', async ({
  page,
  world,
  open,
}) => {
  await verifiedCall(page, world, 'devon', 'locked-out', 'walt brennan 9/2/1951', /Brennan, W\./)
  await expect(page.getByRole('heading', { name: 'Locked after too many tries' })).toBeVisible()

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await tabTo(supervisor, supervisor.getByRole('button', { name: 'Open an incident' }))
  await supervisor.keyboard.press('Enter')
  await tabTo(supervisor, supervisor.getByRole('radio').first())
  await supervisor.keyboard.press('ArrowDown')
  await expectSound(supervisor, 'opening an incident')
  await tabTo(supervisor, supervisor.getByRole('button', { name: 'Open the incident' }))
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText('Signing in does not work', { exact: true })).toBeVisible()

  await expect(page.getByRole('heading', { name: 'The portal is having trouble' })).toBeVisible()
  await expect(page.getByText('Incident open', { exact: false })).toBeVisible()
  await expectSound(page, 'a call during an incident')
  await pressMain(page, /Promise a call back/)
  await expect(page.getByText(/A call back is promised/)).toBeVisible()

  const colleague = await open()
  await signIn(colleague, world, 'marta')
  await find(colleague, 'omar haddad 4/30/1979', /Haddad, O\./)
  await expect(colleague.getByText('No remedy helps; offer a call-back.')).toBeVisible()
  await expect(colleague.getByRole('button', { name: 'Promise a call back' })).toBeVisible()
  await expectSound(colleague, 'before the check during an incident')

  await tabTo(supervisor, supervisor.getByRole('button', { name: 'It works again' }))
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText('Nothing is known to be wrong.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The portal is having trouble' })).toBeHidden()

  const waiting = supervisor.getByRole('region', { name: 'To call back' })
  await expect(waiting).toContainText('Brennan, W.')
  await expectSound(supervisor, 'callers to call back')
  await tabTo(supervisor, waiting.getByRole('button', { name: /^Call back Brennan/ }))
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText(/question 1 of/)).toBeVisible()
  await expect(supervisor.getByText(/Brennan, W\. · 1951/)).toBeVisible()
})

test('WRONG_USERNAME a name beside the right one is seen by the desk, and never shown', async ({
  page,
  world,
  open,
}) => {
  const patient = await phone(open)
  await patient.goto(`${world.portal}/sign-in`)
  await patient.getByLabel('Username').fill('wbrenan335')
  await patient.getByLabel('Password', { exact: true }).fill('not the right password')
  await patient.keyboard.press('Enter')
  await expect(patient.getByText('That username and password do not go together.')).toBeVisible()

  await verifiedCall(page, world, 'marta', 'locked-out', 'walt brennan 9/2/1951', /Brennan, W\./)
  await expect(page.getByText('Wrong username, close to the right one')).toBeVisible()
  await expect(page.getByText(/1 try since .* with a username very close to this one/)).toBeVisible()
  await expect(page.getByText('wbrenan335')).toHaveCount(0)
})
