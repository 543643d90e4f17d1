import { verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { standsStill } from '../world/keyboard.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'

const LINH = 'linh.nguyen@example.net'
const OMAR = 'omar.haddad@example.org'

test('a mail scanner opens every link of every mail, runs its scripts and presses its buttons; each still works', async ({
  page,
  world,
  open,
}) => {
  await verifiedCall(page, world, 'devon', 'older-link', 'linh nguyen 6/25/1990', /Nguy/)
  await page.keyboard.press('1')
  await standsStill(page)
  await page.keyboard.press('Enter')
  await askForLink(await phone(open), world.portal, 'ohaddad770')
  const invitation = await world.linkTo(LINH)
  const reset = await world.linkTo(OMAR)

  const links = (await world.mails()).flatMap(({ text, html }) =>
    `${text} ${html}`.match(/https?:\/\/[^\s"<]+/g),
  )
  expect(links).toEqual(expect.arrayContaining([invitation, reset]))
  for (const link of new Set(links)) {
    if (!link) continue
    const scanner = await open()
    await scanner.goto(link, { waitUntil: 'networkidle' })
    const report = new URL(link).pathname === '/not-me'
    const title = report ? 'Was this not you?' : 'When were you born?'
    await expect(scanner.getByRole('heading', { name: title }), link).toBeVisible()
    for (const button of await scanner.getByRole('button').all()) await button.dispatchEvent('click')
    if (report)
      await expect(
        scanner.getByRole('heading', { name: /Freeze it now|Thank you|congelarlo ahora|Gracias/ }),
      ).toBeVisible()
    else await expect(scanner.getByRole('alert').or(scanner.locator('.why')).first()).toBeVisible()
  }
  await expect(page.getByRole('heading', { name: 'The link was opened' })).toBeVisible()

  const patient = await phone(open)
  for (const [link, born, username] of [
    [invitation, ['June', '25', '1990'], 'tnguyen946'],
    [reset, ['April', '30', '1979'], 'ohaddad770'],
  ] as const) {
    await patient.goto(link)
    await giveBirthDate(patient, [...born])
    await choosePassword(patient, GOOD)
    await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
    await signInPatient(patient, world.portal, username, GOOD)
    await patient.getByRole('button', { name: 'Sign out', exact: true }).click()
  }
})
