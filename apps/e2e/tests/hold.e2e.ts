import { atCounter, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, standsStill } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const OMAR = 'omar.haddad@example.org'

test('frozen with one key, opened again with a supervisor: by keyboard alone, from both desks', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'marta')
  await atCounter(page, 'omar haddad 4/30/1979', /Haddad, O\./)

  await page.keyboard.press('F9')
  await expect(page.getByText('Freeze this account?')).toBeVisible()
  await expectSound(page, 'freeze')
  await expect(page.getByLabel('Patient says “this wasn’t me”')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Freeze the account/)
  await expect(page.locator('p', { hasText: /^Frozen\. Nobody can sign in/ })).toBeVisible()
  await pressMain(page, /Back to the call/)
  await expect(page.getByRole('heading', { name: 'On hold', level: 3 })).toBeVisible()
  await world.mailTo(OMAR, /frozen|congelada/)

  await pressMain(page, /Choose the reason/)
  await expect(page.getByLabel('Reason')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Ask for approval/)
  await expect(page.getByText(/^Waiting \d+:\d\d/).first()).toBeVisible()

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await supervisor.keyboard.press('g')
  await supervisor.keyboard.press('q')
  await expect(supervisor.getByRole('heading', { name: /M\. Lindqvist asks: release hold/ })).toBeVisible()
  await expectSound(supervisor, 'approvals')
  await supervisor.keyboard.press('y')
  await expect(supervisor.getByRole('button', { name: /Approve this/ })).toBeFocused()
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText('Approved', { exact: true }).first()).toBeVisible()

  await standsStill(page)
  await pressMain(page, /Release hold/)
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()
  await expect
    .poll(async () =>
      (await world.mails()).filter(({ to }) => to.includes(OMAR)).map(({ subject }) => subject),
    )
    .toEqual(expect.arrayContaining([expect.stringMatching(/open again|abierta otra vez/)]))
})
