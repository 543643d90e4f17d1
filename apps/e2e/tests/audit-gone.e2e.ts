import { find, searchField, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const OMAR = 'omar.haddad@example.org'

test('T11 with the record gone nothing is opened or done, what is on the screen stays and says so, and it goes on by itself', async ({
  page,
  world,
}) => {
  await verifiedCall(page, world, 'ines', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  const why = page.getByRole('heading', { name: /password/i }).first()
  await expect(why).toBeVisible()
  await world.sql('alter table audit_entry rename to away')

  await pressMain(page, /Send reset link/)
  const says = page.getByRole('alert').filter({ hasText: 'Nothing can be recorded' })
  await expect(says).toContainText('Nothing changed.')
  await expect(says).toContainText('It opens again by itself.')
  await expect(why).toBeVisible()
  await expect(page.getByText('Omar Haddad').first()).toBeVisible()
  await expectSound(page, 'call, record gone')

  const other = await page.context().newPage()
  await other.goto(world.console)
  await expect(other.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await other.keyboard.press('n')
  await expect(other.getByText('Nothing can be recorded').first()).toBeVisible()
  await expect(searchField(other)).toHaveCount(0)
  expect((await world.mails()).filter(({ to }) => to.includes(OMAR))).toEqual([])

  await world.sql('alter table away rename to audit_entry')
  await pressMain(page, /Send reset link/)
  await expect(page.getByRole('heading', { name: /handed over/ })).toBeVisible({ timeout: 20_000 })
  await world.mailTo(OMAR)
  await other.bringToFront()
  await other.reload()
  await expect(other.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await find(other, 'walt brennan 9/2/1951', /Brennan, W\./)
  expect(world.desk('audit', 'verify')).toContain('The record is whole.')
})
