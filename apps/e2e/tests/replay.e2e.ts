import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findPython } from '../../../packages/audit/src/test-python.ts'
import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, tabTo, typeInto } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const OMAR = 'omar haddad 4/30/1979'
const DAY = 24 * 60
const verifyProof = path.resolve(import.meta.dirname, '../../../packages/audit/verify_proof.py')

test('a supervisor finds the call of six days ago, replays and prints it, exports it, and proves one entry of it to an outsider', async ({
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

  const day = new Date().toLocaleDateString('en-CA', { timeZone: 'America/New_York' })
  await world.pass(6 * DAY)
  await signIn(page, world, 'ines')
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await tabTo(page, page.getByRole('combobox', { name: 'When' }))
  await page.keyboard.type('on one')
  const [year, month, date] = day.split('-') as [string, string, string]
  await tabTo(page, page.getByLabel('Which day'))
  await page.keyboard.type(`${month}${date}${year}`)
  await tabTo(page, page.getByRole('button', { name: 'Export' }))
  const passed = page.getByRole('row', { name: /Check: passed Haddad, O\./ }).first()
  await expect(passed).toBeVisible()
  const reached = passed.locator(':focus')
  await expect(async () => {
    await page.keyboard.press('j')
    await expect(reached).toHaveCount(1, { timeout: 100 })
  }).toPass()
  await page.keyboard.press('r')
  // It was left open; the desk closed it by itself.
  await expect(page.getByRole('heading', { name: /^Call of .*, replayed$/ })).toBeVisible()
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
  const detail = page.getByRole('article', { name: 'Check: passed' })
  const [, shown = ''] = /Entry ([\d,]+)/.exec((await detail.textContent()) ?? '') ?? []
  const number = shown.replaceAll(',', '')
  await page.getByRole('button', { name: 'Only this call' }).click()
  await page.getByRole('button', { name: 'Export' }).click()
  const saved = page.waitForEvent('download')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Export/ })
    .click()
  const exported = readFileSync((await (await saved).path()) ?? '', 'utf8')
  expect(exported).toMatch(/Reset link: on its way.*Check: passed.*Call: opened/s)

  await page.getByRole('link', { name: 'Integrity' }).click()
  await typeInto(page, page.getByLabel('Entry number'), number)
  const proof = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const file = (await (await proof).path()) ?? ''
  const verified = (await findPython())(verifyProof, [file, world.desk('audit', 'key').trim()])
  expect(verified).toMatchObject({ status: 0, stderr: '' })
  expect(verified.stdout).toContain(`entry ${number} was in the log`)
  expect(verified.stdout).toContain('"action":"verification.passed"')
})
