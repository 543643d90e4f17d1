import { signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

test('an administrator sees by keyboard how the desk is, and what to do', async ({ page, world }) => {
  await signIn(page, world, 'kenji')
  await tabTo(page, page.getByRole('link', { name: 'Health' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Health', exact: true })).toBeVisible()
  await expect(
    page.getByRole('row', { name: /^Checkpoints Well All [\d,]+ entries are signed/ }),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /^Clock Well/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Backup Look at it None has been made/ })).toBeVisible()
  await expectNoScroll(page, 'health')
  await expectSound(page, 'health')
})
