import { makeSamplePatients } from '../../server/src/sample/people.ts'
import { searchField, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { tabTo, typeInto } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

/** A made-up patient of the branch, by chart number and surname: neither depends on when the clinic was made. */
function somebodyOfAshford(): string {
  for (const { record } of makeSamplePatients({ patients: 200, seed: 1, now: Date.now() })) {
    const mrn = record.identifiers.find(({ kind }) => kind === 'mrn')?.value
    if (mrn && record.addresses[0]?.city === 'Ashford') return `${mrn} ${record.names[0]?.family}`
  }
  throw new Error('nobody lives in Ashford')
}

test('an administrator looks after sites by keyboard, and a record of another site stays shut', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(180_000)
  await signIn(page, world, 'kenji')
  await tabTo(page, page.getByRole('link', { name: 'Sites', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Millbrook by its name .* open/ })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Add a site' }))
  await page.keyboard.press('Enter')
  await typeInto(page, page.getByRole('textbox', { name: 'Name' }), 'Riverside')
  await expectSound(page, 'adding a site')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Riverside by its name 0 0 open/ })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Close Ashford' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Close this site' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Records or people still belong to this site.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expectSound(page, 'sites')

  await tabTo(page, page.getByRole('link', { name: 'Staff and roles' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Devon Achterberg .* Millbrook/ })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Marta Lindqvist' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Marta Lindqvist' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'Change sites' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'at every site' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('checkbox', { name: 'Riverside' }))
  await page.keyboard.press('Space')
  await expectSound(page, 'sites of a person')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Marta Lindqvist .* Riverside/ })).toBeVisible()

  const agent = await open()
  await signIn(agent, world, 'devon')
  await agent.keyboard.press('n')
  await expect(searchField(agent)).toBeFocused()
  await agent.keyboard.type(somebodyOfAshford())
  await expect(
    agent.getByRole('row', { name: /Someone at another site .* belongs to Ashford/ }),
  ).toBeVisible()
  await expectSound(agent, 'a record of another site')
  await agent.keyboard.press('Enter')
  await expect(
    agent.getByText('This record belongs to Ashford. Someone there can do it; hand over.'),
  ).toBeVisible()

  const reads = await open()
  await signIn(reads, world, 'ines')
  await reads.getByRole('link', { name: 'Figures' }).click()
  await reads.getByRole('combobox', { name: 'Site' }).selectOption('Ashford')
  await expectSound(reads, 'figures of a site')
  await reads.getByRole('link', { name: 'Audit', exact: true }).click()
  await reads.getByRole('combobox', { name: 'Site' }).selectOption('at Ashford')
  await expect(reads.getByText('Record: not opened').first()).toBeVisible()
  await expectSound(reads, 'audit of a site')
})
