import { approve, atCounter, signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, standsStill, tabTo } from '../world/keyboard.ts'
import { phone } from '../world/patient.ts'
import { expectSound, expectSoundInBoth } from '../world/sound.ts'
import { linkIn } from '../world/world.ts'

const OLD = 'omar.haddad@example.org'
const NEW = 'omar.new@example.net'
const COUNTER = 'omar.counter@example.net'

test('edge case 10 a new address: asked with a supervisor, proved on a phone, stopped from the old one', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await verifiedCall(page, world, 'marta', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  await page.keyboard.press('8')
  const detail = page.getByRole('region', { name: 'Start contact change', exact: true })
  await expect(detail).toBeVisible()
  await expect(detail.getByRole('button', { name: /Start call-back/ })).toBeVisible()
  await standsStill(page)
  await page.keyboard.press('Enter')
  await pressMain(page, /They have it/)
  await pressMain(page, /They answered/)
  await expect(page.getByText(/three answers and call-back/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
  await page.keyboard.press('8')
  await expect(detail).toBeVisible()
  await expect(detail.getByLabel('Reason')).toBeVisible()
  await tabTo(page, detail.getByLabel('Reason'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, detail.getByLabel(/New email/))
  await page.keyboard.type('omar.new@example')
  await expect(detail.getByRole('button', { name: /Type the whole new email/ })).toBeVisible()
  await page.keyboard.type('.net')
  await expectNoScroll(page, 'contact change')
  await expectSound(page, 'contact change')
  await page.keyboard.press('Enter')
  await pressMain(page, /Ask for approval/)
  await expect(page.getByText(/^Waiting \d+:\d\d/).first()).toBeVisible()

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await approve(supervisor, /asks: start contact change/)

  await pressMain(page, /Start contact change/)
  const again = page.getByRole('dialog', { name: 'Confirm it’s you' })
  if (await again.isVisible().catch(() => false)) {
    await page.keyboard.type(world.staff('marta').password)
    await page.keyboard.press('Enter')
  }
  await expect(detail.getByText(/A link went to the new address/)).toBeVisible()
  await expectNoScroll(page, 'contact change asked')

  const patient = await phone(open)
  await patient.goto(linkIn(await world.mailTo(NEW), 'new-address'))
  await expect(
    patient.getByRole('heading', { name: /Is this your email address|Es este su correo/ }),
  ).toBeFocused()
  await expectSoundInBoth(patient, 'new address')
  await tabTo(patient, patient.getByRole('button', { name: /it is mine|es mío/ }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', { name: /Use this address|Usar este correo/ })).toBeFocused()
  await expectSound(patient, 'new address, once more')
  await tabTo(patient, patient.getByRole('button', { name: /use this address|usen este correo/ }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', { name: /It is confirmed|Está confirmado/ })).toBeFocused()
  await expect(page.getByText('Contact change under way').first()).toBeVisible()

  const owner = await phone(open, 'es-US')
  await owner.goto(linkIn(await world.mailTo(OLD, /going to change|va a cambiar/), 'stop-change'))
  await expect(owner.getByRole('heading', { name: '¿Detener el cambio?' })).toBeFocused()
  await expectSound(owner, 'stop the change')
  await tabTo(owner, owner.getByRole('button', { name: 'Detener el cambio' }))
  await owner.keyboard.press('Enter')
  await expect(owner.getByRole('heading', { name: 'El cambio está detenido' })).toBeFocused()
  await page.keyboard.press('s')
  await expect(page.getByText(/stopped from the old address/).first()).toBeVisible()

  const list = supervisor.getByRole('region', { name: 'Contact changes' })
  await expect(list).toContainText('Stopped by the patient')
  await expectSound(supervisor, 'contact changes')
})

test('at the counter with a photo ID it is in use at once, and the chart gets its patch', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await atCounter(page, 'omar haddad 4/30/1979', /Haddad, O\./)
  await page.keyboard.press('8')
  const detail = page.getByRole('region', { name: 'Start contact change', exact: true })
  await tabTo(page, detail.getByLabel('Reason'))
  await page.keyboard.press('ArrowDown')
  await tabTo(page, detail.getByLabel(/New email/))
  await page.keyboard.type(COUNTER)
  await page.keyboard.press('Enter')
  await pressMain(page, /Ask for approval/)
  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await approve(supervisor, /asks: start contact change/)
  await pressMain(page, /Start contact change/)
  await expect(detail.getByText(/A link went to the new address/)).toBeVisible()

  const patient = await phone(open)
  await patient.goto(linkIn(await world.mailTo(COUNTER), 'new-address'))
  await tabTo(patient, patient.getByRole('button', { name: /it is mine/ }))
  await patient.keyboard.press('Enter')
  await tabTo(patient, patient.getByRole('button', { name: /use this address/ }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByText('We use this address now.', { exact: false })).toBeVisible()

  const list = supervisor.getByRole('region', { name: 'Contact changes' })
  await expect(list).toContainText('The chart needs the new address too.')
  await expectSound(supervisor, 'the chart lacks it')
  const patch = supervisor.getByRole('button', { name: /^FHIR patch/ })
  const saved = supervisor.waitForEvent('download')
  await tabTo(supervisor, patch)
  await supervisor.keyboard.press('Enter')
  expect((await saved).suggestedFilename()).toBe('new-address.fhir.json')
  await tabTo(supervisor, supervisor.getByRole('button', { name: /^The chart has it/ }))
  await supervisor.keyboard.press('Enter')
  await expect(list).not.toContainText('The chart needs the new address too.')
})
