import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const WALT = 'walt brennan 9/2/1951'

test('a supervisor reads what was done and uncovers what was typed, by keyboard alone; that stands there too', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  const agent = await open()
  await signIn(agent, world, 'marta')
  await find(agent, WALT, /Brennan, W\./)
  await agent.keyboard.press('g')
  await agent.keyboard.press('a')
  await expect(agent.getByRole('link', { name: /^Audit/ }), 'not for an agent').toHaveCount(0)
  await agent.goto(`${world.console}/audit`)
  await expect(agent.getByRole('heading', { name: 'Not your role' })).toBeVisible()
  await expectSound(agent, 'audit, not this role')

  await signIn(page, world, 'ines')
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { name: 'Audit', exact: true })).toBeVisible()
  const table = page.getByRole('table', { name: 'Entries' })
  await expect(
    table.getByRole('row', { name: /Record: opened Brennan, W\. 1951 Done/ }).first(),
  ).toBeVisible()
  await expectSound(page, 'audit')

  const what = page.getByRole('combobox', { name: 'What' })
  await tabTo(page, what)
  await page.keyboard.type('searches')
  await expect(what).toHaveValue('records')
  await expect(table.getByRole('row', { name: /Staff/ })).toHaveCount(0)
  const who = page.getByRole('combobox', { name: 'Who' })
  await tabTo(page, who)
  await page.keyboard.type('marta')
  await expect(table.getByRole('row', { name: /Ines/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  const reached = page.getByRole('row', { name: /Search: done/ }).locator(':focus')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(reached).toHaveCount(1, { timeout: 100 })
  }).toPass()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Search: done' })).toBeFocused()
  await expectSound(page, 'one entry')

  const typed = page.getByRole('button', { name: 'Uncover What was typed' })
  await tabTo(page, typed)
  await page.keyboard.press('Enter')
  const why = page.getByRole('combobox', { name: 'Why do you need it?' })
  await expect(why).toBeFocused()
  await expectSound(page, 'uncovering')
  await page.keyboard.type('legal')
  await expect(why).toHaveValue('legal-request')
  await tabTo(page, page.getByRole('button', { name: 'Uncover for 5 min' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(WALT, { exact: true })).toBeFocused()
  await expectSound(page, 'uncovered')
  await page.keyboard.press('Escape')
  await expect(page.getByText(WALT, { exact: true })).toHaveCount(0)
  await expect(reached).toHaveCount(1)

  await who.selectOption('')
  await tabTo(page, what)
  await page.keyboard.type('reading')
  await expect(table.getByRole('row', { name: /Ines .* Audit: detail uncovered/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('unknown')
  await expect(page.getByText('Nothing like this was recorded.')).toBeVisible()
  await expectSound(page, 'audit, nothing found')
})
