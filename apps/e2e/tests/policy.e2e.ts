import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { tabTo, typeInto } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

test('an administrator drafts and simulates by keyboard, a second person publishes, and the next call obeys', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await signIn(page, world, 'kenji')
  await tabTo(page, page.getByRole('link', { name: 'Policy' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Policy', exact: true })).toBeVisible()
  await expect(page.getByText('Version 1 is in force: the defaults.')).toBeVisible()

  const questions = page.getByRole('textbox', { name: 'Questions asked at once, draft' })
  await typeInto(page, questions, '9')
  await expect(page.getByRole('alert')).toContainText('Questions asked at once: between 1 and 5.')
  await typeInto(page, questions, '2')
  await typeInto(page, page.getByRole('textbox', { name: 'Invitation, draft' }), '160')
  await expect(page.getByText('This is at the edge of the safe range')).toBeVisible()
  await typeInto(page, page.getByLabel('Why?'), 'Callers give up at the third')
  await expectSound(page, 'policy, typed')
  await tabTo(page, page.getByRole('button', { name: 'Save draft' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Your draft changes 2 numbers/)).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Simulate', exact: true }))
  await page.keyboard.press('Enter')
  const simulation = page.getByRole('region', { name: 'If this had been in force last month' })
  await expect(simulation).toContainText('there is nothing to judge by')
  await expect(simulation).toContainText('Not known for “Questions asked at once”')
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveAttribute('aria-disabled', 'true')

  const second = await open()
  await signIn(second, world, 'ines')
  await second.getByRole('link', { name: 'Policy' }).click()
  const reads = second.getByRole('region', { name: 'K. Morrow wants to change' })
  await expect(reads).toContainText('Questions asked at once 3 to 2')
  await expectSound(second, 'policy, second person')
  await tabTo(second, reads.getByRole('button', { name: 'Publish' }))
  await second.keyboard.press('Enter')
  await expect(second.getByText(/^Version 2 is in force since/)).toBeVisible()
  await tabTo(second, second.getByRole('button', { name: 'Versions' }))
  await second.keyboard.press('Enter')
  await expect(second.getByRole('region', { name: 'Versions' })).toContainText('written by K. Morrow')
  await expectSound(second, 'policy, versions')
  await expect(page.getByText(/^Version 2 is in force since/)).toBeVisible()

  const desk = await open()
  await signIn(desk, world, 'marta')
  await find(desk, 'omar haddad 4/30/1979', /Haddad, O\./)
  await expect(desk.getByText('question 1 of 2')).toBeVisible()
})
