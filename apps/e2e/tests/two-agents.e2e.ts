import { find, searchField, signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, standsStill } from '../world/keyboard.ts'

const OMAR = 'omar.haddad@example.org'

test('the second agent sees who is on a call with this patient, before and after opening the record', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await find(page, 'linh nguyen 6/25/1990', /Nguy/)
  const colleague = await open()
  await signIn(colleague, world, 'priya')
  await colleague.keyboard.press('n')
  await expect(searchField(colleague)).toBeFocused()
  await colleague.keyboard.type('linh nguyen 6/25/1990')
  await expect(colleague.getByRole('row', { selected: true })).toContainText(/on a call with M\. Lindqvist/)
  await colleague.keyboard.press('Enter')
  await expect(colleague.getByText(/M\. Lindqvist is on a call with this patient/).first()).toBeVisible()
})

test('T2 the same button pressed twice, and the same order sent twice, is one mail', async ({
  page,
  world,
}) => {
  await verifiedCall(page, world, 'ines', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  const orders: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/remedy') || request.url().includes('/remedies'))
      orders.push(request.headers()['idempotency-key'] ?? '')
  })
  await pressMain(page, /Send reset link/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()
  await world.mailTo(OMAR)
  expect(new Set(orders).size).toBe(1)
  await standsStill(page)
  await expect(page.getByRole('heading', { name: /handed over/ })).toBeVisible()
  expect((await world.mails()).filter(({ to }) => to.includes(OMAR))).toHaveLength(1)
})
