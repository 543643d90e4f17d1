import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'

test('V3 a wrong caller learns nothing, and nothing leaves', async ({ page, world }) => {
  const answers: string[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/api/')) answers.push(await response.text().catch(() => ''))
  })
  const mails = (await world.mails()).length
  await signIn(page, world, 'priya')
  await find(page, 'dorothy kowalczyk 11/17/1938', /Kowalczyk, D\./)
  await answerPrompts(page, {})
  await expect(page.getByText(/1 check left/i)).toBeVisible()
  await answerPrompts(page, {})
  await expect(page.getByRole('heading', { name: 'The answers could not be confirmed' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Start call-back/ })).toBeFocused()
  for (const told of ['555-0197', 'Pruitt', 'Doyle', 'Not enrolled', 'NO_EMAIL_ON_FILE']) {
    expect(answers.join('\n'), told).not.toContain(told)
    await expect(page.getByText(told)).toHaveCount(0)
  }
  expect(await world.mails()).toHaveLength(mails)
})
