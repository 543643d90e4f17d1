import { answerPrompts, find, signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain } from '../world/keyboard.ts'

const OMAR = 'omar.haddad@example.org'

test('T8 a server that is killed during a call comes back, and so does the call', async ({ page, world }) => {
  await signIn(page, world, 'devon')
  await find(page, 'walt brennan 9/2/1951', /Brennan, W\./)
  const back = page.waitForResponse((response) => response.url().endsWith('/api/live') && response.ok())
  await world.crash()
  await back
  await answerPrompts(page, world.answers('locked-out'))
  await expect(page.getByRole('heading', { name: 'Locked after too many tries' })).toBeVisible()
  await expect(page.getByText('Not live.')).toHaveCount(0)
})

test('T2 T8 a server killed while a remedy is sent has done it once, or not at all until it is pressed again', async ({
  page,
  world,
}) => {
  await verifiedCall(page, world, 'ines', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  await Promise.all([pressMain(page, /Send reset link/), world.crash()])
  const sent = page.getByRole('heading', { name: /email is (on its way out|handed over)/ })
  const lost = page.getByText(/Connection lost while sending|No connection/)
  await expect(sent.or(lost).first()).toBeVisible()
  if (!(await sent.isVisible())) await pressMain(page, /Send reset link/)
  await expect(page.getByRole('heading', { name: /handed over/ })).toBeVisible({ timeout: 20_000 })
  const mails = (await world.mails()).filter(({ to }) => to.includes(OMAR))
  // A mail that was handed over and not noted goes again byte for byte; the mailbox of a patient shows it once.
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1)
  expect(world.desk('audit', 'verify')).toContain('The record is whole.')
})
