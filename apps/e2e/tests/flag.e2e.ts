import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const LINH = 'linh nguyen 6/25/1990'

test('a suspicious call is flagged with one key, seen on another desk, and cleared by a supervisor', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await find(page, LINH, /Nguy/)
  await page.keyboard.press('F8')
  const dialog = page.getByRole('dialog', { name: 'Flag this call quietly?' })
  await expect(dialog.getByLabel('Someone is prompting')).toBeFocused()
  await expectSound(page, 'flag', [1280])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Flag the call/)
  await pressMain(page, /Back to the call/)
  await expect(page.getByText('Red flag.')).toBeVisible()
  await expect(page.getByRole('textbox').first()).toBeFocused()
  await expectNoScroll(page, 'flagged')
  await expectSound(page, 'flagged')

  const other = await open()
  await signIn(other, world, 'devon')
  await find(other, LINH, /Nguy/)
  await expect(other.getByText('Red flag.')).toBeVisible()

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await supervisor.keyboard.press('g')
  await supervisor.keyboard.press('q')
  const list = supervisor.getByRole('region', { name: 'Flagged calls' })
  await expect(list).toContainText('Reads answers off')
  await expectSound(supervisor, 'flagged calls')
  await list.getByRole('button', { name: /clear the flag/ }).focus()
  await supervisor.keyboard.press('Enter')
  await expect(list).toContainText('No call is flagged.')
  await other.reload()
  await expect(other.getByText(/question 1 of/)).toBeVisible()
  await expect(other.getByText('Red flag.')).toHaveCount(0)
})
