import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, standsStill, tabTo, typeInto } from '../world/keyboard.ts'
import { askForLink, choosePassword, GOOD, giveBirthDate, phone, signInPatient } from '../world/patient.ts'
import { expectSound } from '../world/sound.ts'

const OMAR = 'omar.haddad@example.org'
const USERNAME = 'ohaddad770'
const HIM = 'omar haddad 4/30/1979'

test('reported by two keys, switched off by a supervisor, opened again by the desk: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  const patient = await phone(open)
  await askForLink(patient, world.portal, USERNAME)
  const first = await world.linkTo(OMAR)
  await patient.goto(first)
  await giveBirthDate(patient, ['4', '30', '1979'])
  await choosePassword(patient, GOOD)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, USERNAME, GOOD)

  await signIn(page, world, 'marta')
  await find(page, HIM, /Haddad, O\./)
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: 'Report Haddad, O. as inactive?' })
  await expect(dialog.getByRole('button', { name: 'Deceased' })).toBeFocused()
  await expectSound(page, 'report as inactive')
  await page.keyboard.press('2')
  const told = page.getByRole('dialog', { name: 'Reported' })
  await expect(told).toContainText('Reported. The login still works until someone decides.')
  await expectSound(page, 'reported')
  await pressMain(page, /Back to the call/)
  await expect(page.getByText('Reported inactive: moved to another clinic')).toBeVisible()
  await expectNoScroll(page, 'reported inactive')
  await expectSound(page, 'a report that waits')

  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await supervisor.keyboard.press('g')
  await supervisor.keyboard.press('i')
  const waiting = supervisor.getByRole('region', { name: 'Waiting' })
  await expect(waiting).toContainText('Haddad, O. 1979')
  await expectSound(supervisor, 'inactive reports')
  await supervisor.keyboard.press('j')
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByRole('heading', { name: /reports Haddad, O\. 1979/ })).toBeFocused()
  await expect(supervisor.getByText('1 device signed in: ended at once.')).toBeVisible()
  await expectSound(supervisor, 'one report')
  await supervisor.keyboard.press('x')
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByLabel('No reason found')).toBeFocused()
  await expectSound(supervisor, 'setting a report aside')
  await tabTo(supervisor, supervisor.getByRole('button', { name: 'Back', exact: true }))
  await supervisor.keyboard.press('Enter')
  await supervisor.keyboard.press('y')
  await expect(supervisor.getByRole('button', { name: /Confirm: switch it off/ })).toBeFocused()
  await standsStill(supervisor)
  await supervisor.keyboard.press('Enter')
  await expect(supervisor.getByText(/^Inactive: Moved to another clinic\. Switched off at/)).toBeVisible()
  await expect(waiting).toContainText('Nothing waits.')
  await expectSound(supervisor, 'a report that was confirmed')

  await patient.reload()
  await expect(patient.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible()
  await patient.goto(world.portal)
  await typeInto(patient, patient.getByLabel('Username'), USERNAME)
  await typeInto(patient, patient.getByLabel('Password', { exact: true }), GOOD)
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('alert')).toBeVisible()
  await expect(patient.getByRole('alert'), 'P7 nothing says why').not.toContainText(
    /inactive|switched off|moved/i,
  )

  await expect(page.getByText(/question 1 of/)).toBeVisible()
  await tabTo(page, page.getByRole('textbox').first())
  await answerPrompts(page, world.answers('wrong-password'))
  await expect(page.getByRole('heading', { name: 'Account is inactive' })).toBeVisible()
  await pressMain(page, /Choose the reason/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await pressMain(page, /Reactivate account/)
  await expect(page.getByRole('heading', { name: /email is (on its way out|handed over)/ })).toBeVisible()
  await patient.goto(await world.linkTo(OMAR, first))
  await giveBirthDate(patient, ['4', '30', '1979'])
  await choosePassword(patient, `${GOOD} again`)
  await expect(patient.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  await signInPatient(patient, world.portal, USERNAME, `${GOOD} again`)
  await expect(page.getByRole('heading', { name: 'He has signed in' })).toBeVisible()
  expect(world.desk('audit', 'verify')).toContain('The record is whole.')
})
