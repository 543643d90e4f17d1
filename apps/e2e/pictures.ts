import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../packages/tooling/src/chromium.ts'
import { answerPrompts, find, searchField, signIn } from './world/desk.ts'
import setup from './world/global-setup.ts'
import { choosePassword, GOOD, giveBirthDate } from './world/patient.ts'
import { linkIn, startWorld, type World } from './world/world.ts'

/** Makes docs/pictures from the running product: one call, seen from both ends. */
const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'docs/pictures')
const MARIA = 'maria.garcia@example.org'

const shoot = async (page: Page, name: string, fullPage = false): Promise<void> => {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage })
  console.log(`docs/pictures/${name}.png`)
}

async function theCall(context: BrowserContext, world: World): Promise<Page> {
  const page = await context.newPage()
  await signIn(page, world, 'marta')
  await page.keyboard.press('n')
  await searchField(page).waitFor()
  await page.keyboard.press('F2')
  await searchField(page).focus()
  await page.keyboard.type('garcia mar 1984')
  await page
    .getByRole('row', { name: /García, M\./ })
    .first()
    .waitFor()
  await shoot(page, 'call-find')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('garcia maria elena march 12 1984')
  await page.getByText('1 record', { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(/question 1 of/).waitFor()
  await shoot(page, 'call-verify')
  await answerPrompts(page, world.answers('invitation-ran-out'))
  await page.getByRole('heading', { name: 'Invitation expired' }).waitFor()
  await shoot(page, 'call-why')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'call-why-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /email is (on its way out|handed over)/ }).waitFor()
  return page
}

async function thePatient(context: BrowserContext, world: World, desk: Page): Promise<void> {
  const page = await context.newPage()
  await page.goto(world.portal)
  await shoot(page, 'portal-sign-in')
  await page.goto(linkIn(await world.mailTo(MARIA)))
  await giveBirthDate(page, ['marzo', '12', '1984'])
  await choosePassword(page, 'corta')
  await page.getByText(/Aún no se guardó/).waitFor()
  await shoot(page, 'portal-choose', true)
  await desk.getByRole('heading', { name: 'She is choosing her password' }).waitFor()
  await shoot(desk, 'call-watch')
  await choosePassword(page, GOOD)
  await page.getByRole('heading', { name: 'Contraseña guardada' }).waitFor()
  await shoot(page, 'portal-done', true)
}

async function theRest(context: BrowserContext, world: World, desk: Page): Promise<void> {
  await desk.keyboard.press('w')
  await desk.getByRole('heading', { name: 'Desk', exact: true }).waitFor()
  await find(desk, 'dorothy kowalczyk 11/17/1938', /Kowalczyk, D\./)
  await answerPrompts(desk, {})
  await desk.getByText(/1 check left/i).waitFor()
  await answerPrompts(desk, {})
  await desk.getByRole('heading', { name: 'The answers could not be confirmed' }).waitFor()
  await shoot(desk, 'call-refused')
  await desk.getByRole('link', { name: 'Desk' }).first().click()
  await desk.getByRole('heading', { name: 'Desk', exact: true }).waitFor()
  await shoot(desk, 'desk')
  const page = await context.newPage()
  await page.goto(world.mailbox)
  await shoot(page, 'mailbox')
}

mkdirSync(folder, { recursive: true })
const found = await findChromium(path.join(root, 'node_modules/.cache'))
const stop = await setup()
const world = await startWorld('sqlite')
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  env: { ...(process.env as Record<string, string>), ...found.env },
})
try {
  const wide = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-US' })
  const desk = await theCall(wide, world)
  await thePatient(phone, world, desk)
  await theRest(wide, world, desk)
} finally {
  await browser.close()
  await world.stop()
  await stop()
}
