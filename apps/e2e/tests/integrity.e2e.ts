import { signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

test('a supervisor has the record checked by keyboard, leaves the page, and finds that it was whole', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'ines')
  await tabTo(page, page.getByRole('link', { name: 'Integrity' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Integrity', exact: true })).toBeVisible()
  await expectSound(page, 'integrity, before')
  await tabTo(page, page.getByRole('button', { name: 'Verify now' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'Integrity' }).click()
  const state = page.getByRole('region', { name: 'State of the record' })
  await expect(state).toContainText('The record was whole', { timeout: 30_000 })
  await expect(page.getByRole('row', { name: /I\. Calloway .* Whole/ })).toBeVisible()
  await expect(page.getByText('the file of checkpoints ends with it')).toBeVisible()
  await expectNoScroll(page, 'integrity')
  await expectSound(page, 'integrity, whole')
})
