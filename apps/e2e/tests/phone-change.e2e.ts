import type { Page } from '@playwright/test'
import { approve, atCounter, signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, standsStill, tabTo } from '../world/keyboard.ts'
import { phone } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'
import { linkIn } from '../world/world.ts'

const EMAIL = 'omar.haddad@example.org'

const detailOf = (page: Page) => page.getByRole('region', { name: 'Start phone change', exact: true })

/** The remedy below the change of an address, by keyboard alone. */
async function choose(page: Page): Promise<void> {
  await page.keyboard.press('8')
  await page.keyboard.press('ArrowDown')
  await expect(detailOf(page)).toBeVisible()
}

/** What the caller says, and a supervisor's yes to it. */
async function agreed(page: Page, supervisor: Page, number: string, kind: string): Promise<void> {
  const detail = detailOf(page)
  await tabTo(page, detail.getByLabel('Reason'))
  await page.keyboard.press('ArrowDown')
  const field = detail.getByLabel(/New phone/)
  await tabTo(page, field)
  await page.keyboard.type(number)
  await tabTo(page, detail.getByLabel(/Kind of phone/))
  await page.keyboard.type(kind)
  await page.keyboard.press('Tab')
  await pressMain(page, /Ask for approval/)
  await expect(page.getByText(/^Waiting \d+:\d\d/).first()).toBeVisible()
  await approve(supervisor, /asks: start phone change/)
  await pressMain(page, /Start phone change/)
}

test('a new phone: asked with a supervisor, called once, stopped from the email on file', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await verifiedCall(page, world, 'marta', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  await choose(page)
  const detail = detailOf(page)
  await tabTo(page, detail.getByRole('button', { name: /Start call-back/ }))
  await standsStill(page)
  await page.keyboard.press('Enter')
  await pressMain(page, /They have it/)
  await pressMain(page, /They answered/)
  await expect(page.getByText(/three answers and call-back/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
  await choose(page)
  await tabTo(page, detail.getByLabel(/New phone/))
  await page.keyboard.type('541 555')
  await expectSound(page, 'phone change')
  await expectNoScroll(page, 'phone change')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await agreed(page, supervisor, '541 555 0199', 'm')
  const again = page.getByRole('dialog', { name: 'Confirm it’s you' })
  if (await again.isVisible().catch(() => false)) {
    await page.keyboard.type(world.staff('marta').password)
    await page.keyboard.press('Enter')
  }

  const panel = page.getByRole('region', { name: 'Call the new number' })
  await expect(panel.getByRole('heading', { name: 'Call (541) 555-0199 now' })).toBeVisible()
  await expect(page.getByText(/This is Marta from .* Please tell me your full name\./)).toBeVisible()
  await expectNoScroll(page, 'call the new number')
  await expectSound(page, 'call the new number')
  await pressMain(page, /They answered, it is the patient/)
  await expect(detail.getByText(/^Proved\. The number is used from/)).toBeVisible()
  await expect(page.getByText('Contact change under way').first()).toBeVisible()

  const owner = await phone(open, 'es-US')
  await owner.goto(
    linkIn(await world.mailTo(EMAIL, /phone number is going to change|teléfono va a cambiar/), 'stop-change'),
  )
  await expect(owner.getByRole('heading', { name: '¿Detener el cambio?' })).toBeFocused()
  await expect(owner.getByText('Nos pidieron usar otro número de teléfono', { exact: false })).toBeVisible()
  await expectSound(owner, 'stop the phone change')
  await tabTo(owner, owner.getByRole('button', { name: 'Detener el cambio' }))
  await owner.keyboard.press('Enter')
  await expect(owner.getByRole('heading', { name: 'El cambio está detenido' })).toBeFocused()
  await expect(owner.getByText('Su número de teléfono queda como estaba.', { exact: false })).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText(/stopped from the email on file/).first()).toBeVisible()

  const list = supervisor.getByRole('region', { name: 'Contact changes' })
  await expect(list).toContainText('Stopped by the patient')
  await expect(list).not.toContainText('0199')
})

test('at the counter, not answered at first, then in use at once, and the chart gets its patch', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await signIn(page, world, 'marta')
  await atCounter(page, 'omar haddad 4/30/1979', /Haddad, O\./)
  await choose(page)
  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await agreed(page, supervisor, '(541) 555-0177', 'h')
  const panel = page.getByRole('region', { name: 'Call the new number' })
  await tabTo(page, panel.getByRole('button', { name: 'No answer' }))
  await page.keyboard.press('Enter')
  await expect(panel).toContainText('This is the last call.')
  await tabTo(page, panel.getByRole('button', { name: /They answered/ }))
  await pressMain(page, /They answered, it is the patient/)
  await expect(detailOf(page).getByText(/^Proved, and in use\./)).toBeVisible()

  const list = supervisor.getByRole('region', { name: 'Contact changes' })
  await expect(list).toContainText('The chart needs the new phone number too.')
  const saved = supervisor.waitForEvent('download')
  await tabTo(supervisor, supervisor.getByRole('button', { name: /^FHIR patch/ }))
  await supervisor.keyboard.press('Enter')
  expect((await saved).suggestedFilename()).toBe('new-phone.fhir.json')
  await tabTo(supervisor, supervisor.getByRole('button', { name: /^The chart has it/ }))
  await supervisor.keyboard.press('Enter')
  await expect(list).not.toContainText('The chart needs the new phone number too.')
})
