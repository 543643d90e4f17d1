import { signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { tabTo } from '../world/keyboard.ts'
import { askForLink, phone } from '../world/patient.ts'
import { expectSoundInBoth } from '../world/sound.ts'
import { linkIn } from '../world/world.ts'

const OMAR = 'omar.haddad@example.org'
const titled = (name: string) => ({ name, level: 1 as const })

test('somebody else asks for a link: the patient says so, by keyboard alone, and the desk sees it at once', async ({
  page,
  world,
  open,
}) => {
  await signIn(page, world, 'ines')
  await page.keyboard.press('g')
  await page.keyboard.press('q')
  const list = page.getByRole('region', { name: 'Frozen by patients' })
  await expect(list).toBeVisible()
  await expect(list).not.toContainText('Haddad, O.')

  await askForLink(await phone(open), world.portal, 'ohaddad770')
  const report = linkIn(await world.mailTo(OMAR), 'not-me')
  const patient = await open({ locale: 'en-US', viewport: { width: 320, height: 640 } })
  await patient.goto(report)
  await expect(patient.getByRole('heading', titled('Was this not you?'))).toBeFocused()
  await expect(patient.getByText(/we emailed you a link to choose a password/)).toBeVisible()
  await expectSoundInBoth(patient, 'not me')
  await tabTo(patient, patient.getByRole('button', { name: 'Freeze my sign-in' }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', titled('Freeze it now?'))).toBeFocused()
  await expectSoundInBoth(patient, 'not me, sure')
  await tabTo(patient, patient.getByRole('button', { name: 'Yes, freeze it' }))
  await patient.keyboard.press('Enter')
  await expect(patient.getByRole('heading', titled('Your sign-in is frozen'))).toBeFocused()
  await expectSoundInBoth(patient, 'frozen')

  await expect(list).toContainText('Haddad, O.')
  await world.mailTo(OMAR, /frozen|congelada/)
})
