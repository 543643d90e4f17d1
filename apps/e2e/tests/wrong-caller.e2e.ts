import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain } from '../world/keyboard.ts'

const OMAR = 'omar.haddad@example.org'
/** What is on file and was not typed by the desk: the chart, the account, and why he cannot sign in. */
const ON_FILE = ['223-7708', OMAR, 'ohaddad770', '555-0198', 'Foundry', '30419', 'Yusuf', 'Wrong password']

test('edge case 17 V2 V3 a wrong caller learns nothing, nothing is sent on that call, and the patient is told of it', async ({
  page,
  world,
}) => {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/') && !response.url().endsWith('/api/live'))
      bodies.push(response.text().catch(() => ''))
  })
  await signIn(page, world, 'priya')
  await find(page, 'omar haddad 4/30/1979', /Haddad, O\./)
  await answerPrompts(page, {})
  await expect(page.getByText('1 check left on this call')).toBeVisible()
  await answerPrompts(page, {})
  await expect(page.getByRole('heading', { name: 'The answers could not be confirmed' })).toBeVisible()
  await expect(page.getByText('whether there is a record or an account')).toBeVisible()
  await expect(page.getByRole('button', { name: /Start call-back/ })).toBeFocused()
  await expect(page.getByLabel('Say to the caller')).not.toContainText('more questions')
  expect(await world.mails()).toEqual([])

  await page.keyboard.press('c')
  await expect(page.getByRole('radio', { name: /Not verified/ })).toBeChecked()
  const seen = (await page.locator('body').textContent()) ?? ''
  const told = (await Promise.all(bodies)).join('\n')
  expect(told, 'the answers were read').toContain('Haddad, O.')
  for (const fact of ON_FILE) {
    expect(told, fact).not.toContain(fact)
    expect(seen, fact).not.toContain(fact)
  }
  await pressMain(page, /Close call: not verified/)
  await expect(page.getByRole('link', { name: /Haddad, O\./ })).toContainText('Not verified')

  const notice = await world.mailTo(OMAR)
  expect(notice.subject).toContain('Someone asked for help with your account')
  expect(notice.text).not.toMatch(/Omar|Haddad|ohaddad770/)
  expect(await world.mails()).toHaveLength(1)
})
