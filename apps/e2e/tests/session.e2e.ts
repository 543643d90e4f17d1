import { find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain } from '../world/keyboard.ts'
import { GOOD } from '../world/patient.ts'

test('P7 a wrong password and a name nobody has are refused in the same words', async ({ page, world }) => {
  const words: (string | null)[] = []
  for (const username of ['kenji', 'nobody.here']) {
    await page.goto(world.console)
    await page.getByLabel('Username').fill(username)
    await page.getByLabel('Password', { exact: true }).fill('not the password')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    words.push(await page.getByRole('alert').textContent())
  }
  expect(words[0]).toBe(words[1])
  expect(words[0]).not.toMatch(/invalid|failed|error/i)
})

test('S2 the end of an idle session is told two minutes before, and one key goes on', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'devon')
  await world.pass(13.5)
  await page.reload()
  const warning = page.getByRole('dialog', { name: 'You will be signed out soon' })
  await expect(warning).toBeVisible()
  await expect(warning.getByRole('button', { name: /Stay signed in/ })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(warning.getByRole('button', { name: /Stay signed in/ })).toBeFocused()
  await pressMain(page, /Stay signed in/)
  await expect(warning).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await expect(warning).toBeHidden()
})

for (const left of ['on the screen', 'on another page'] as const) {
  test(`S2 a call left ${left} for fifteen minutes asks to sign in again, and goes on`, async ({
    page,
    world,
  }) => {
    await signIn(page, world, 'priya')
    await find(page, 'linh nguyen 6/25/1990', /Nguy/)
    const address = page.url()
    if (left === 'on another page') await page.goto('about:blank')
    await world.pass(16)
    if (left === 'on another page') await page.goto(address)
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible()
    await expect(page.getByText(/Nguy/)).toHaveCount(0)
    await page.getByLabel('Username').fill('priya')
    await page.getByLabel('Password', { exact: true }).fill(world.staff('priya').password)
    await page.keyboard.press('Enter')
    await expect(page.getByText(/question 1 of/)).toBeVisible()
    expect(page.url()).toBe(address)
  })
}

test('P14 a one-time code opens only the page to choose a password, once', async ({ page, world }) => {
  const printed = world.desk('staff', 'add', 'noor', '--name', 'Noor Haile', '--role', 'agent')
  const [, code = ''] = /One-time code for noor: (\S+)/.exec(printed) ?? []
  const enter = async (password: string) => {
    await page.goto(world.console)
    await page.getByLabel('Username').fill('noor')
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
  }
  const choose = async (password: string) => {
    await page.goto(world.console)
    await page.getByRole('link', { name: 'I have a code' }).click()
    // The page before has a field of the same name.
    await expect(page.getByRole('heading', { name: 'Choose your password' })).toBeVisible()
    await page.getByLabel('Username').fill('noor')
    await page.getByLabel('Code from your administrator').fill(code)
    await page.getByLabel('New password').fill(password)
    await page.keyboard.press('Enter')
  }
  const atDesk = page.getByRole('heading', { name: 'Desk', exact: true })
  await enter(code)
  await expect(page.getByRole('alert')).toBeVisible()
  await choose('too short')
  await expect(page.getByText(/Longer, please: 6 more characters/)).toBeVisible()
  await choose(GOOD)
  await expect(atDesk).toBeVisible()
  await expect(page.getByText('Noor Haile')).toBeVisible()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await choose(`${GOOD} again`)
  await expect(page.getByRole('alert')).toBeVisible()
  await enter(GOOD)
  await expect(atDesk).toBeVisible()
})

test('S19 signing out leaves nothing on the screen, and Back brings nothing back', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'ines')
  await find(page, 'omar haddad 4/30/1979', /Haddad, O\./)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out. Nothing is left on this screen.')).toBeVisible()
  await expect(page.getByText(/Haddad/)).toHaveCount(0)
  await page.goBack()
  const cookies = async () => (await page.context().cookies()).map(({ name }) => name)
  await expect.poll(cookies, 'the browser is told that the session ended').not.toContain('__Host-pd-desk')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByLabel('Username')).toBeVisible()
  await expect(page.getByText(/Haddad/)).toHaveCount(0)
})
