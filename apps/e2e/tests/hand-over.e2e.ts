import { signIn, verifiedCall } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

test('edge case 22 a call goes to a colleague, who asks again: by keyboard alone, from both desks', async ({
  page,
  world,
  open,
}) => {
  const colleague = await open()
  await signIn(colleague, world, 'devon')
  await verifiedCall(page, world, 'marta', 'wrong-password', 'omar haddad 4/30/1979', /Haddad, O\./)
  await expectNoScroll(page, 'the strip with hand over')
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Hand this call over' })
  await expect(dialog.getByLabel(/^Devon/)).toBeFocused()
  await expectSound(page, 'hand over', [1280])
  await page.keyboard.press('Enter')
  await pressMain(page, /Offer the call/)
  await expect(page.getByText(/^Offered to/)).toBeVisible()
  await expect(dialog).toBeHidden()
  await expectSound(page, 'offered')

  const offer = colleague.getByRole('region', { name: 'Offered to you' })
  await expect(offer).toContainText('Haddad, O.')
  await expectSound(colleague, 'an offer on the desk')
  await tabTo(colleague, offer.getByRole('button', { name: /^Take the call/ }))
  await colleague.keyboard.press('Enter')
  await expect(colleague.getByText(/^Basic/).first()).toBeVisible()
  await expect(colleague.getByRole('heading', { name: /^Why/ })).toBeVisible()
  await expect(page.getByText('This call is with a colleague now')).toBeVisible()
  await expect(page.getByText('Omar Haddad')).toHaveCount(0)
})
