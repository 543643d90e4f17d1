import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, standsStill } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'
import type { World } from '../world/world.ts'

const FIRST = '40118273 kowalczyk'
const SECOND = '41902566 kowalczyk'

/** One woman with two charts: the second was made at another desk, with her day and month swapped. */
function importTwoCharts(world: World): void {
  const chart = (id: string, mrn: string, given: string[], born: string, more: object) => ({
    resourceType: 'Patient',
    id,
    identifier: [{ type: { coding: [{ code: 'MR' }] }, system: 'urn:oid:1.2.3', value: mrn }],
    name: [{ use: 'official', family: 'Kowalczyk', given }],
    gender: 'female',
    birthDate: born,
    telecom: [{ system: 'phone', value: '(555) 555-0142', use: 'mobile' }],
    ...more,
  })
  const home = (line: string, city: string, postalCode: string) => ({
    address: [{ use: 'home', line: [line], city, postalCode }],
  })
  const lines = [
    chart('kow-a', '40118273', ['Catherine', 'Anne'], '1974-11-03', {
      ...home('18 Larch Row', 'Fallbrook', '92028'),
      telecom: [
        { system: 'phone', value: '(555) 555-0142', use: 'mobile' },
        { system: 'email', value: 'c.kowalczyk@harbourmail.example', use: 'home' },
      ],
    }),
    chart('kow-b', '41902566', ['Kathryn'], '1974-03-11', home('Apt 4, 220 Mill St', 'Bonsall', '92003')),
  ]
  const file = path.join(tmpdir(), `two-charts-${process.pid}.ndjson`)
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'))
  world.desk('import', file)
}

/** `d`, the other record by two details, and the reason by its digit. */
async function flag(page: Page, other: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog', { name: 'Flag possible duplicate' })
  const field = dialog.getByRole('textbox')
  await expect(field).toBeFocused()
  await field.fill(other)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('radio')).toBeChecked()
  await expect(dialog.getByRole('button', { name: /Same name and birth date/ })).toBeFocused()
}

test('flagged on a call, found on the list, decided as two people; flagged again it says so', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  importTwoCharts(world)
  await signIn(page, world, 'marta')
  await find(page, FIRST, /Kowalczyk/)
  await flag(page, SECOND)
  await expectSound(page, 'flag duplicate', [1280])
  await page.keyboard.press('3')
  await expect(page.getByRole('dialog', { name: 'Possible duplicate' })).toContainText(
    'Flagged. Nothing has changed for the patient.',
  )
  await pressMain(page, /Back to the call/)

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  const link = supervisor.getByRole('link', { name: /^Possible duplicates/ })
  await expect(link).toContainText('1')
  await link.focus()
  await supervisor.keyboard.press('Enter')
  const pair = supervisor.getByRole('link', { name: /Kowalczyk, C\. 1974/ })
  await expect(pair).toBeVisible()
  await expectSound(supervisor, 'possible duplicates')
  await supervisor.keyboard.press('j')
  await expect(pair).toBeFocused()
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByRole('row', { name: /Birth date/ })).toContainText('Day and month swapped')
  await expect(supervisor.getByRole('img', { name: /on a scale/ })).toBeVisible()
  await expectSound(supervisor, 'two records side by side')

  const other = await open()
  await signIn(other, world, 'ruth')
  await other.getByRole('link', { name: /^Possible duplicates/ }).click()
  await expect(other.getByText('is comparing them')).toBeVisible()

  await supervisor.keyboard.press('d')
  const dialog = supervisor.getByRole('dialog', { name: 'Not the same person?' })
  await expect(dialog.getByLabel('Twins')).toBeFocused()
  await expectSound(supervisor, 'not the same person', [1280])
  await supervisor.keyboard.press('ArrowDown')
  await supervisor.keyboard.press('ArrowDown')
  await supervisor.keyboard.press('Enter')
  await standsStill(supervisor)
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText('No two records wait to be compared.')).toBeVisible()
  await expect(other.getByText('No two records wait to be compared.')).toBeVisible()

  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  const again = page.getByRole('dialog', { name: 'Flag possible duplicate' })
  await expect(again.getByRole('radio')).toBeChecked()
  await expect(again).toContainText('Two people. Decided')
  await expect(again.getByRole('button', { name: /Same name and birth date/ })).toBeFocused()
  await page.keyboard.press('2')
  await expect(page.getByRole('alert')).toContainText('A colleague decided this')
  await expect(page.getByRole('alert')).toContainText('same name, different people')
})

test('what is sent to the records office is on its list, and leaves as a file after the own password', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  importTwoCharts(world)
  await signIn(page, world, 'devon')
  await find(page, 'linh nguyen 6/25/1990', /Nguy/)
  await flag(page, FIRST)
  await page.keyboard.press('6')
  await pressMain(page, /Back to the call/)
  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await supervisor.getByRole('link', { name: /^Possible duplicates/ }).click()
  await supervisor.getByRole('link', { name: /Kowalczyk/ }).click()
  await supervisor.getByRole('button', { name: 'Send to records office' }).click()
  await expect(supervisor.getByRole('heading', { name: 'Possible duplicates' })).toBeVisible()
  await supervisor.getByRole('button', { name: 'With the records office' }).click()
  await expect(supervisor.getByRole('row', { name: /Kowalczyk/ })).toContainText('I. Calloway')
  await expectSound(supervisor, 'records office', [1280])
  await world.pass(6)
  await supervisor.getByRole('button', { name: 'Save as CSV' }).click()
  await supervisor.getByRole('dialog').getByLabel('Password').first().fill(world.staff('ines').password)
  const saved = supervisor.waitForEvent('download')
  await supervisor.keyboard.press('Enter')
  expect((await saved).suggestedFilename()).toBe('records-office.csv')
})
