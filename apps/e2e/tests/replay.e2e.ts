import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const OMAR = 'omar haddad 4/30/1979'

test('a supervisor finds a call in the audit, presses r, reads what the agent saw, and prints it', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(180_000)
  const agent = await open()
  await signIn(agent, world, 'marta')
  await find(agent, OMAR, /Haddad, O\./)
  await answerPrompts(agent, world.answers('wrong-password'))
  await expect(agent.getByRole('heading', { name: /^Why/ })).toBeVisible()
  await pressMain(agent, /Send reset link/)
  await expect(agent.getByRole('heading', { name: /handed over, not opened yet/ })).toBeVisible()
  const { pathname } = new URL(agent.url())
  await agent.goto(`${world.console}${pathname}/replay`)
  await expect(agent.getByRole('heading', { name: 'Not your role' })).toBeVisible()

  await signIn(page, world, 'ines')
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  const passed = page.getByRole('row', { name: /Check: passed Haddad, O\./ }).first()
  await expect(passed).toBeVisible()
  const reached = passed.locator(':focus')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(reached).toHaveCount(1, { timeout: 100 })
  }).toPass()
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { name: /^Call of .*, replayed so far$/ })).toBeVisible()
  const check = page.getByRole('row', { name: /Identity check passed: standard/ })
  await expect(check).toContainText('Right username, wrong password (likely)')
  await expect(check).toContainText('New Send reset link')
  await expect(check).toContainText('Not yet')
  await expectNoScroll(page, 'replay')
  await expectSound(page, 'replay')

  const here = check.locator(':focus')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(here).toHaveCount(1, { timeout: 100 })
  }).toPass()
  const stood = page.getByRole('region', { name: /^At / })
  await expect(stood).toContainText(
    /Standard, 1[45]:\d\d left · policy 1 · Marta Lindqvist · Haddad, O\. 1979/,
  )
  await expect(stood).toContainText('Issue temporary login: Needs strong')
  await expectSound(page, 'replay, one moment', [1280])
  await tabTo(page, page.getByRole('button', { name: 'Print' }))

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize({ width: 720, height: 1000 })
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(check).toBeVisible()
  const paper = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ink: getComputedStyle(document.querySelector('main strong') ?? document.body).color,
  }))
  expect(paper).toEqual({ wide: true, ink: 'rgb(23, 32, 29)' })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.setViewportSize({ width: 1366, height: 768 })

  await here.or(page.locator('[data-moment][aria-current]')).first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Check: passed' })).toBeFocused()
  await page.getByRole('link', { name: /^Calls/ }).click()
  await expect(page.getByRole('heading', { name: 'Calls', exact: true })).toBeVisible()
})
