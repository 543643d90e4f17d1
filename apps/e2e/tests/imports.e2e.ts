import { searchField, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const table = [
  'PAT_ID;NAME1;NAME2;BORN;SSN',
  '70 118 273;Quillfeather;Rosalind;3/12/1984;999-12-1234',
  '70 118 274;Novak;Ana;2/31/1968;999-12-1235',
  '70 118 275;Osei;Abena;1/9/1992;999-12-1236',
  'a line that breaks off',
].join('\n')

test('a table with unusual names is mapped, looked through and imported, and its patients are found', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await signIn(page, world, 'kenji')
  await tabTo(page, page.getByRole('link', { name: 'Import' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible()
  await expectSound(page, 'import, nothing open')

  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'letter.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7\n') })
  await expect(page.getByText('letter.csv is not taken. This is a PDF.')).toBeVisible()
  await file.setInputFiles({ name: 'patients.csv', mimeType: 'text/csv', buffer: Buffer.from(table) })

  const mapping = page.getByRole('region', { name: 'Mapping' })
  await expect(mapping.getByRole('row', { name: /^SSN Left out: never read, by rule/ })).toBeVisible()
  const become = async (column: string, field: string) => {
    const select = mapping.getByRole('combobox', { name: `${column} becomes` })
    await tabTo(page, select)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(field)
    await page.getByRole('option', { name: field, exact: true }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(select).toHaveValue(field)
  }
  await become('NAME1', 'Surname')
  await become('NAME2', 'First names')
  await expectSound(page, 'import, mapping')
  const look = mapping.getByRole('button', { name: 'Look through the file' })
  await tabTo(page, look)
  await page.keyboard.press('Enter')
  await expect(mapping.getByText(/Say in which order day and month stand/)).toBeVisible()
  await mapping.getByRole('combobox', { name: 'Dates are written as' }).click()
  await page.getByRole('option', { name: /^month, day, year/ }).click()
  await look.click()

  const first = page.getByRole('region', { name: 'How the first records are read' })
  await expect(first.getByRole('row', { name: /Quillfeather, Rosalind March 12, 1984 new/ })).toBeVisible({
    timeout: 60_000,
  })
  const rejected = page.getByRole('region', { name: 'Rejected lines' })
  await expect(rejected.getByRole('row', { name: '3 BORN 31 February 1968 is not a day.' })).toBeVisible()
  await expectSound(page, 'import, looked through')
  await tabTo(page, page.getByRole('button', { name: 'Import these patients' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Done: 2 new, 0 changed, 0 unchanged, 2 rejected.')).toBeVisible({
    timeout: 60_000,
  })
  await expectSound(page, 'import, done')

  const desk = await open()
  await signIn(desk, world, 'marta')
  await desk.keyboard.press('n')
  await expect(searchField(desk)).toBeFocused()
  await desk.keyboard.type('quillfeather rosalind 3/12/1984')
  await expect(desk.getByRole('row', { name: /Quillfeather, R\./ }).first()).toBeVisible()
})
