import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const DAY = 25 * 60

test('a call is drawn, replayed and signed off with a note; the agent sees it differently; a second person looks again', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(300_000)
  const agent = await open()
  await signIn(agent, world, 'marta')
  await find(agent, 'omar haddad 4/30/1979', /Haddad, O\./)
  await answerPrompts(agent, {})
  await expect(agent.getByText('1 check left on this call')).toBeVisible()
  await answerPrompts(agent, {})
  await expect(agent.getByRole('heading', { name: 'The answers could not be confirmed' })).toBeVisible()
  await agent.keyboard.press('c')
  await pressMain(agent, /Close call: not verified/)
  await expect(agent.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await world.pass(DAY)

  await signIn(page, world, 'ines')
  const row = page.getByRole('button', { name: /Marta Lindqvist/ })
  await expect(async () => {
    await page.goto(`${world.console}/reviews`)
    await expect(row).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 40_000 })
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Marta Lindqvist’s call/ })).toBeFocused()
  await expectSound(page, 'a drawn call')
  await page.keyboard.press('x')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/You have not replayed this call since it was drawn/)).toBeVisible()
  const replay = page.getByRole('link', { name: 'Replay the call' })
  await tabTo(page, replay)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Call of .*, replayed/ })).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: /^Reviews/ }).first())
  await page.keyboard.press('Enter')
  await expect(row).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /Marta Lindqvist’s call/ })).toBeFocused()
  await page.keyboard.press('w')
  await expect(page.getByLabel('How the caller was checked')).toBeFocused()
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Note to your colleague'))
  await page.keyboard.type('Offer the call-back sooner')
  await expectSound(page, 'something to talk about')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Note not answered yet')).toBeVisible()

  await signIn(agent, world, 'marta')
  await tabTo(agent, agent.getByRole('link', { name: /Notes to me.*1 to answer/ }))
  await agent.keyboard.press('Enter')
  await expect(agent.getByText(/“Offer the call-back sooner”/)).toBeVisible()
  await expectSound(agent, 'notes to me')
  await tabTo(agent, agent.getByRole('button', { name: 'I see it differently' }))
  await agent.keyboard.press('Enter')
  await expect(agent.getByLabel('How was it?')).toBeFocused()
  await agent.keyboard.type('They were in a hurry')
  await agent.keyboard.press('Enter')
  await expect(agent.getByText(/Not agreed: needs a second look/)).toBeVisible()

  const second = await open()
  await signIn(second, world, 'ruth')
  await second.goto(`${world.console}/reviews`)
  await second.getByRole('button', { name: /Marta Lindqvist/ }).click()
  await second.getByRole('link', { name: 'Replay the call' }).click()
  await expect(second.getByRole('heading', { name: /^Call of .*, replayed/ })).toBeVisible()
  await second.goBack()
  await second.getByRole('button', { name: /Marta Lindqvist/ }).click()
  await second.getByRole('button', { name: 'Say whether the note stands' }).click()
  await second.getByLabel('The note is withdrawn').check()
  await expectSound(second, 'the second look')
  await second.getByRole('button', { name: 'Say so' }).click()
  await expect(second.getByText(/Not agreed\. The note is withdrawn/).first()).toBeVisible()
})
