import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../packages/tooling/src/chromium.ts'
import { answerPrompts, find, searchField, signIn } from './world/desk.ts'
import setup from './world/global-setup.ts'
import { pressMain } from './world/keyboard.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, signInPatient } from './world/patient.ts'
import { startWorld, type World } from './world/world.ts'

/** Makes docs/pictures from the running product: one call, seen from both ends. */
const root = path.resolve(import.meta.dirname, '../..')
const folder = path.join(root, 'docs/pictures')
const MARIA = 'maria.garcia@example.org'
/** The ports of the demo: a picture shows the addresses that its reader will see. */
const PORTS = { console: 4100, portal: 4101, mailbox: 4102, smtp: 4125, bounces: 4126 }

/** People take their time, a machine does not: so many minutes go by on the world's clock before each key. */
const inTime = (page: Page, world: World, minutes: number) => async (key: string) => {
  await world.pass(minutes)
  await page.keyboard.press(key)
}

const shoot = async (page: Page, name: string, fullPage = false): Promise<void> => {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
  })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage })
  console.log(`docs/pictures/${name}.png`)
}

async function theCall(context: BrowserContext, world: World): Promise<Page> {
  const page = await context.newPage()
  await signIn(page, world, 'marta')
  await page.keyboard.press('n')
  await searchField(page).waitFor()
  await inTime(page, world, 0.4)('F2')
  await page.getByText(/On the line for 00:[23]\d/).waitFor()
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
  await inTime(page, world, 0.5)('Enter')
  await page.getByText(/question 1 of/).waitFor()
  let typed = 0
  await answerPrompts(page, world.answers('invitation-ran-out'), async (key) => {
    if (++typed === 3) await shoot(page, 'call-verify')
    await inTime(page, world, 0.25)(key)
  })
  await page.getByRole('heading', { name: 'Invitation expired' }).waitFor()
  await page.getByText(/On the line for 01:\d\d/).waitFor()
  await shoot(page, 'call-why')
  await page.emulateMedia({ colorScheme: 'dark' })
  await shoot(page, 'call-why-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await pressMain(page, /Resend invitation/)
  await page.getByRole('heading', { name: /email is (on its way out|handed over)/ }).waitFor()
  return page
}

async function thePatient(context: BrowserContext, world: World, desk: Page): Promise<void> {
  const page = await context.newPage()
  await desk.getByRole('heading', { name: /email is handed over/ }).waitFor()
  await world.pass(1.2)
  await page.goto(world.portal)
  await shoot(page, 'portal-sign-in')
  await page.goto(await world.linkTo(MARIA))
  await giveBirthDate(page, ['marzo', '12', '1984'])
  await world.pass(0.6)
  await choosePassword(page, 'corta')
  await page.getByText(/Aún no se guardó/).waitFor()
  await shoot(page, 'portal-choose', true)
  await desk.getByRole('heading', { name: 'She is choosing her password' }).waitFor()
  await shoot(desk, 'call-watch')
  await world.pass(0.5)
  await choosePassword(page, GOOD)
  await page.getByRole('heading', { name: 'Contraseña guardada' }).waitFor()
  await shoot(page, 'portal-done', true)
  await signInPatient(page, world.portal, 'mgarcia118', GOOD)
  await pressMain(desk, /Close call: resolved/)
  await desk.getByRole('heading', { name: 'Desk', exact: true }).waitFor()
}

/** A call that moves by itself, one that was refused, and the desk with both. */
async function theDesk(desk: Page, world: World): Promise<void> {
  const slowly = inTime(desk, world, 0.3)
  await find(desk, 'walt brennan 9/2/1951', /Brennan, W\./, slowly)
  await answerPrompts(desk, world.answers('locked-out'), slowly)
  await pressMain(desk, /Unlock and send reset link/)
  await desk.getByRole('heading', { name: /email is handed over/ }).waitFor()
  await desk.keyboard.press('w')
  await desk.getByRole('heading', { name: 'Desk', exact: true }).waitFor()
  await find(desk, 'dorothy kowalczyk 11/17/1938', /Kowalczyk, D\./, slowly)
  await answerPrompts(desk, {}, slowly)
  await desk.getByText(/1 check left/i).waitFor()
  await answerPrompts(desk, {}, slowly)
  await desk.getByRole('heading', { name: 'The answers could not be confirmed' }).waitFor()
  await desk.getByRole('main').getByText('Offer another way; do not guess why.').waitFor()
  await shoot(desk, 'call-refused')
  await desk.keyboard.press('g')
  await desk.keyboard.press('d')
  await desk.getByRole('heading', { name: 'Desk', exact: true }).waitFor()
  await shoot(desk, 'desk')
}

async function theDemo(context: BrowserContext, phone: Page, world: World): Promise<void> {
  const page = await context.newPage()
  await page.goto(world.mailbox)
  await shoot(page, 'mailbox')
  await page.goto(`${world.mailbox}/guide`)
  await page
    .getByRole('heading', { name: /^What waits for/ })
    .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top - 16))
  await shoot(page, 'guide')
  await askForLink(phone, world.portal, 'ohaddad770')
  const link = await world.linkTo('omar.haddad@example.org')
  await world.pass(31)
  await phone.goto(link)
  await phone.getByRole('heading', { name: 'This link is too old' }).waitFor()
  await shoot(phone, 'portal-expired')
}

mkdirSync(folder, { recursive: true })
const found = await findChromium(path.join(root, 'node_modules/.cache'))
const stop = await setup()
const world = await startWorld('sqlite', PORTS)
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  env: { ...(process.env as Record<string, string>), ...found.env },
})
try {
  const same = { reducedMotion: 'reduce', timezoneId: 'America/New_York' } as const
  const wide = await browser.newContext({ ...same, viewport: { width: 1366, height: 768 } })
  const small = { ...same, viewport: { width: 390, height: 844 } }
  const phone = await browser.newContext({ ...small, locale: 'es-US' })
  const desk = await theCall(wide, world)
  await thePatient(phone, world, desk)
  await theDesk(desk, world)
  await theDemo(wide, await (await browser.newContext({ ...small, locale: 'en-US' })).newPage(), world)
} finally {
  await browser.close()
  await world.stop()
  await stop()
}
