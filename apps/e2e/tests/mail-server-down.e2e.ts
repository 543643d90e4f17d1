import { verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { standsStill } from '../world/keyboard.ts'

test('T11 the mail server is down: the act stands, the screen says so, and it goes out once by itself', async ({
  page,
  world,
}) => {
  await verifiedCall(page, world, 'ines', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  await world.stopMail()
  await page.keyboard.press('2')
  await standsStill(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /on its way out|waiting to leave/ })).toBeVisible()
  await expect(
    page.getByText('the mail server is not answering; it goes out by itself, nothing is lost'),
  ).toBeVisible()
  await world.startMail()
  const mail = await world.mailTo('omar.haddad@example.org')
  expect(mail.subject).toContain('Choose a new password')
  await expect(page.getByRole('heading', { name: /handed over/ })).toBeVisible({ timeout: 15_000 })
  expect((await world.mails()).filter(({ to }) => to.includes('omar.haddad@example.org'))).toHaveLength(1)
})
