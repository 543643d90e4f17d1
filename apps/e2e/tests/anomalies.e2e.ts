import { signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'
import { linkIn } from '../world/world.ts'

const OMAR = 'omar.haddad@example.org'

test('“this wasn’t me” after a desk action reaches a supervisor by itself, who reads and settles it by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await signIn(page, world, 'ines')
  const agent = await open()
  await verifiedCall(agent, world, 'marta', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  await pressMain(agent, /Send reset link/)
  const report = linkIn(await world.mailTo(OMAR), 'not-me')
  const patient = await open({ locale: 'en-US' })
  await patient.goto(report)
  await tabTo(patient, patient.getByRole('button', { name: 'Freeze my sign-in' }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', { name: 'Freeze it now?' })).toBeFocused()
  await tabTo(patient, patient.getByRole('button', { name: 'Yes, freeze it' }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', { name: 'Your sign-in is frozen' })).toBeFocused()

  // The desk goes through its log once a minute.
  await world.pass(1)
  await expect(page.getByText('Something odd cannot wait.')).toBeVisible()
  await expectSound(page, 'something odd cannot wait')
  await tabTo(page, page.getByRole('link', { name: /^Anomalies/ }).first())
  await page.keyboard.press('Enter')
  const row = page.getByRole('button', { name: /“This wasn’t me” after a desk action/ })
  await expect(row).toContainText('Marta Lindqvist')
  await expectSound(page, 'anomalies')
  await page.keyboard.press('j')
  await expect(row).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /A patient says “this wasn’t me”/ })).toBeFocused()
  await expect(page.getByRole('row', { name: /M\. Lindqvist Haddad, O\./ })).toBeVisible()
  await expectSound(page, 'one anomaly')
  await page.keyboard.press('w')
  await page.keyboard.type('Rang back, knows of the call')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Rang back, knows of the call”')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Write a note' })).toBeFocused()
  await page.keyboard.press('x')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Their duty or shift explains it')).toBeFocused()
  await expectSound(page, 'settling an anomaly')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: 'Settle', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Settled by I\. Calloway, .*: The patient confirmed it/)).toBeVisible()
  await expect(page.getByRole('heading', { name: /A patient says “this wasn’t me”/ })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Rules' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/The rule speaks up/)).toHaveCount(12)
  await expectSound(page, 'the rules')

  const settled = page.getByRole('button', { name: 'Settled', exact: true })
  await tabTo(page, settled)
  await page.keyboard.press('Enter')
  await expect(row).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: /^Entries/ }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Audit', exact: true })).toBeVisible()
  await expect(page.getByText(/the call of/)).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: 'Figures' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nobody signed in after a call in this time.')).toBeVisible()
  await expectSound(page, 'figures, none yet')
})
