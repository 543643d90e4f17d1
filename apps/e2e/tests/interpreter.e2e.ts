import { answerPrompts, searchField, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

test('edge case 25 language first, then the interpreter; every prompt in two languages, the mail in the patient’s: by keyboard alone', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'marta')
  await page.keyboard.press('n')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.press('F2')
  await expect(page.getByRole('button', { name: /^Speaks Español/ })).toBeVisible()
  const interpreter = page.getByRole('checkbox', { name: /^Interpreter on the line/ })
  await page.keyboard.press('F4')
  await tabTo(page, interpreter)
  await page.keyboard.press('Space')
  await expect(interpreter).toBeChecked()
  const say = page.getByRole('region', { name: 'Say to the caller' })
  const inSpanish = say.locator('[lang="es"]')
  await expect(inSpanish).toContainText('Intérprete, deme su número de identificación, por favor.')
  await expect(say).toContainText('Interpreter, please give me your ID number.')
  await expect(say).toContainText('in the first person, and answer nothing yourself')
  const number = page.getByRole('textbox', { name: 'Interpreter’s ID number' })
  await tabTo(page, number)
  await page.keyboard.type('it-48213')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Interpreter noted.')).toBeVisible()
  await expect(page.getByText('48213')).toHaveCount(0)
  await expectNoScroll(page, 'an interpreter on the line')
  await expectSound(page, 'an interpreter on the line')

  await tabTo(page, searchField(page))
  await page.keyboard.type('garcia maria elena march 12 1984')
  await expect(page.getByRole('row', { selected: true })).toContainText('García, M.')
  await page.keyboard.press('Enter')
  for (let n = 1; n <= 3; n++) {
    await expect(page.getByText(`question ${n} of 3`)).toBeVisible()
    await expect(inSpanish).toContainText(/¿|Dígame|por favor/)
    await expect(say.locator('p:not([lang])')).toContainText(/\byour?\b/)
    if (n < 3) await page.keyboard.press('Enter')
  }
  await expectSound(page, 'a question through an interpreter')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await answerPrompts(page, world.answers('invitation-ran-out'))
  await expect(page.getByRole('heading', { name: 'Invitation expired' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^2 Verify, done/ })).toContainText(/4\d:\d\d left/)
  await expect(page.getByRole('button', { name: /^Caller the patient/ })).toBeVisible()
  await expectNoScroll(page, 'why, through an interpreter')
  await pressMain(page, /Resend invitation/)
  expect((await world.mailTo('maria.garcia@example.org')).subject).toContain('Su acceso al portal')
})
