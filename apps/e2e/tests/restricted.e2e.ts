import { searchField, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

test('edge case 20 a restricted record opens with a reason, by keyboard alone, and a supervisor reads it', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await page.keyboard.press('n')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('omar haddad 4/30/1979')
  await expect(page.getByRole('row', { selected: true })).toContainText('Haddad, O.')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/MRN|question 1 of/).first()).toBeVisible()
  world.desk('mark', 'restricted', '--mrn', '223-7708')

  await page.reload()
  const dialog = page.getByRole('dialog', { name: 'Restricted record' })
  await expect(dialog.getByLabel('The patient is asking for help now')).toBeFocused()
  await expect(page.getByText('Haddad, O.')).toHaveCount(0)
  await expectSound(page, 'restricted')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Open it with this reason/)
  await expect(page.getByText(/Your time on it/)).toBeVisible()
  await expectNoScroll(page, 'restricted, open')
  await expectSound(page, 'restricted, open')

  const supervisor = await open()
  await signIn(supervisor, world, 'ruth')
  await supervisor.keyboard.press('g')
  await supervisor.keyboard.press('q')
  await expect(supervisor.getByRole('region', { name: 'Restricted records opened' })).toContainText(
    'The patient is at the counter',
  )
  world.desk('mark', 'restricted', '--mrn', '223-7708', '--remove')
})
