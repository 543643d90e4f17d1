import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, tabTo, typeInto } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

test('a mail is worded, read as it will be and published by another, and the next invitation carries it', async ({
  page,
  world,
  open,
}) => {
  test.setTimeout(240_000)
  await signIn(page, world, 'kenji')
  await tabTo(page, page.getByRole('link', { name: 'Templates' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Templates', exact: true })).toBeVisible()
  const own = page.getByRole('textbox', { name: 'A paragraph of your own, Spanish' })
  await own.fill('Hola {patientName}.')
  await expect(page.getByText(/^A paragraph of your own, Spanish: There is no \{patientName\}/)).toBeVisible()
  await own.fill('Pregunte por Rosa en {phone}.')
  await page.getByRole('button', { name: 'Español' }).click()
  await expect(page.getByRole('region', { name: 'As a patient reads it' })).toContainText(
    'Pregunte por Rosa en (',
  )
  await own.focus()
  await typeInto(page, page.getByLabel('Why?'), 'Callers ask for Rosa by name')
  await expectSound(page, 'templates, typed')
  await tabTo(page, page.getByRole('button', { name: 'Save draft' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/Your draft waits to be published/)).toBeVisible()
  const [shown] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open it with its looks, in a new tab' }).click(),
  ])
  await expect(shown.getByText('Pregunte por Rosa en')).toBeVisible()
  await expect(shown.getByRole('link', { name: 'Elegir una contraseña' })).toHaveCSS(
    'color',
    'rgb(255, 255, 255)',
  )
  await shown.close()

  const second = await open()
  await signIn(second, world, 'ines')
  await second.getByRole('link', { name: 'Templates' }).click()
  const reads = second.getByRole('region', { name: 'K. Morrow wants to change' })
  await expect(reads).toContainText('Pregunte por Rosa en {phone}.')
  await expectSound(second, 'templates, second person')
  await reads.getByRole('button', { name: 'Publish' }).press('Enter')
  await expect(second.getByText(/Version 2 is read since/)).toBeVisible()
  await second.getByRole('link', { name: 'Clinic', exact: true }).click()
  await expect(second.getByRole('heading', { name: 'Clinic', exact: true })).toBeVisible()
  await second.getByRole('radio', { name: 'Plum' }).click()
  await expect(second.getByRole('heading', { name: 'Your draft' })).toBeVisible()
  await expectSound(second, 'clinic, typed')

  // Whoever words mails reads one in their own mailbox, at an address that somebody else entered.
  await page.getByRole('link', { name: 'Staff and roles' }).click()
  await page.getByRole('button', { name: 'Ines Calloway' }).click()
  await page.getByRole('button', { name: 'Change the address' }).click()
  const address = page.getByLabel('Email address at the clinic')
  await expect(address).toBeFocused()
  await address.fill('ines.calloway@clinic.example')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tests of mails go to ines.calloway@clinic.example')).toBeVisible()
  await expectSound(page, 'staff, address for tests')
  await second.getByRole('link', { name: 'Templates' }).click()
  await second.getByRole('button', { name: 'Send me a test' }).press('Enter')
  await expect(
    second.getByText(/A test is on its way to ines\.calloway@clinic\.example/).first(),
  ).toBeVisible()
  expect((await world.mailTo('ines.calloway@clinic.example', /^\[Test\] /)).text).toContain(
    'sample-link-that-leads-nowhere',
  )

  const desk = await open()
  await signIn(desk, world, 'marta')
  await find(desk, 'garcia maria elena march 12 1984', /García, M\./)
  await answerPrompts(desk, world.answers('invitation-ran-out'))
  await expect(desk.getByRole('heading', { name: 'Invitation expired' })).toBeVisible()
  await desk.keyboard.press('F2')
  await pressMain(desk, /Resend invitation/)
  const mail = await world.mailTo('maria.garcia@example.org')
  expect(mail.text).toMatch(/\n\nPregunte por Rosa en \(\d{3}\)\u00a0\d{3}-\d{4}\.\n\n/)
  expect(mail.text).toContain('No fui yo:')
})
