import { signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const GOOD = 'seven green umbrellas dancing'

test('an administrator adds a colleague by keyboard, gives another role, and switches them off at once', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'kenji')
  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { name: 'Staff and roles' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Add a person' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('First and last name')).toBeFocused()
  await expectSound(page, 'add a person')
  await page.keyboard.type('Noor Halabi')
  await page.keyboard.press('Tab')
  await page.keyboard.type('noor')
  await page.keyboard.press('Enter')
  const shown = page.getByRole('dialog', { name: 'Start code' })
  const code = (await shown.getByText(/^([a-z0-9]{4}-){3}[a-z0-9]{4}$/).textContent()) ?? ''
  await expectSound(page, 'start code', [1280])
  await page.keyboard.press('Enter')
  await expect(shown).toBeHidden()

  const noor = await open({ locale: 'en-US' })
  await noor.goto(world.console)
  await noor.getByRole('link', { name: 'I have a code' }).click()
  // The page before has a field of the same name.
  await expect(noor.getByRole('heading', { name: 'Choose your password' })).toBeVisible()
  await noor.getByLabel('Username').fill('noor')
  await noor.getByLabel('Code from your administrator').fill(code)
  await noor.getByLabel('New password').fill(GOOD)
  await noor.keyboard.press('Enter')
  await expect(noor.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Noor Halabi' }).click()
  await expect(page.getByRole('heading', { name: 'Noor Halabi' })).toBeFocused()
  await expect(page.getByRole('list', { name: 'Open sessions' }).getByRole('listitem')).toHaveCount(1)
  await expectSound(page, 'staff, one chosen')
  await page.getByRole('button', { name: 'Change role or team' }).click()
  await page.getByLabel('Role', { exact: true }).selectOption('Supervisor')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: /Noor Halabi Supervisor/ })).toBeVisible()
  await expect(noor.getByLabel('Username')).toBeVisible()
  await noor.getByLabel('Username').fill('noor')
  await noor.getByLabel('Password', { exact: true }).fill(GOOD)
  await noor.keyboard.press('Enter')
  await expect(noor.getByRole('heading', { name: 'Supervise' })).toBeVisible()

  const ruth = await open({ locale: 'en-US' })
  await signIn(ruth, world, 'ruth')
  await tabTo(ruth, ruth.getByRole('link', { name: 'Access review' }))
  await ruth.keyboard.press('Enter')
  const role = ruth.getByRole('row', { name: /Noor Halabi Supervisor/ })
  await expect(role).toContainText('not yet')
  await expectSound(ruth, 'access review')
  await role.getByRole('button', { name: 'It is right' }).click()
  await expect(role).toContainText('Ruth Abernathy; next by')

  await page.getByRole('button', { name: 'Switch off, end all at once' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Switch off, end all at once' }).click()
  await expect(page.getByRole('row', { name: /Noor Halabi .* Switched off/ })).toBeVisible()
  await expect(noor.getByLabel('Username')).toBeVisible()
})
