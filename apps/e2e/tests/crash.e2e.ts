import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'

test('a server that is killed during a call comes back, and so does the call', async ({ page, world }) => {
  await signIn(page, world, 'devon')
  await find(page, 'walt brennan 9/2/1951', /Brennan, W\./)
  await page.keyboard.type('Walter Brennan')
  await world.crash()
  await expect(page.getByText(/question 1 of/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/question 2 of/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByText(/how (it|the call) ended|Close call/i).first()).toBeVisible()
  expect(world.desk('audit', 'verify')).toContain('The record is whole.')
})
