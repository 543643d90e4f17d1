import { expect, test } from '../world/fixtures.ts'
import { askForLink } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'

test('axe: the guide, the mailbox and a mail', async ({ page, world, open }) => {
  await page.goto(`${world.mailbox}/guide`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectSound(page, 'guide')
  await page.goto(world.mailbox)
  await expect(page.getByText('No mail yet.')).toBeVisible()
  await expectSound(page, 'mailbox, empty')
  await askForLink(await open(), world.portal, 'ohaddad770')
  await expect(page.getByRole('link', { name: /Millbrook Clinic/ })).toBeVisible()
  await expectSound(page, 'mailbox')
  await page.getByRole('link', { name: /Millbrook Clinic/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectSound(page, 'mail')
})
