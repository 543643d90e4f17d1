import { readFileSync } from 'node:fs'
import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const WALT = 'walt brennan 9/2/1951'

test('a supervisor keeps a view, takes its entries as a file, and answers who touched an account', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  const agent = await open()
  await signIn(agent, world, 'marta')
  await find(agent, WALT, /Brennan, W\./)

  await signIn(page, world, 'ines')
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  const table = page.getByRole('table', { name: 'Entries' })
  const opened = table.getByRole('row', { name: /Record: opened.* Brennan, W\. 1951 Done/ }).first()
  await expect(opened).toBeVisible()

  const what = page.getByRole('combobox', { name: 'What' })
  await tabTo(page, what)
  await page.keyboard.type('searches')
  await tabTo(page, page.getByRole('button', { name: 'Save this view' }))
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name')).toBeFocused()
  await expectSound(page, 'naming a view')
  await page.keyboard.type('Records this week')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: 'Records this week', selected: true })).toBeVisible()
  await expectSound(page, 'audit with views')

  await tabTo(page, page.getByRole('button', { name: 'Export' }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Export these entries' })
  await expect(dialog.getByText(/^\d+ entries, as the sentence/)).toBeVisible()
  await expectSound(page, 'export')
  const saved = page.waitForEvent('download')
  // Whoever chose a password a moment ago has just given it (S4).
  await dialog.getByRole('button', { name: /^Export/ }).click()
  const file = readFileSync((await (await saved).path()) ?? '', 'utf8')
  expect(file).toMatch(/^entry,at,who,.*\r\n\d+,.*Record: opened,"Brennan, W\.",1951/s)
  expect(file).not.toMatch(/walt|9\/2/i)

  await opened.getByRole('button').click()
  await page.getByRole('link', { name: 'Who touched this account' }).click()
  await expect(page.getByRole('heading', { name: 'Who touched this account' })).toBeVisible()
  const report = page.getByRole('table', { name: /Who touched this account/ })
  await expect(
    report.getByRole('row', { name: /Marta Lindqvist, agent Looked .*opened this record/ }).first(),
  ).toBeVisible()
  await expectSound(page, 'who touched this account')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(report).toBeVisible()
})
