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

  await page.route('**/api/health', async (route) => {
    const answer = await (await route.fetch()).json()
    const lines = answer.lines.map((line: object) => ({ ...line, state: 'stop' }))
    await route.fulfill({ json: { ...answer, lines } })
  })
  await page.reload()
  await expect(page.getByRole('link', { name: /^Health \d+ cannot wait/ })).toBeVisible()
  await expectSound(page, 'health, what cannot wait counted beside every page')
})
