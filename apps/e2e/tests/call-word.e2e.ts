import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { expectNoScroll, pressMain, tabTo } from '../world/keyboard.ts'
import { expectSound } from '../world/sound.ts'

const band = { name: 'Say to the caller' } as const
const OMAR = ['omar haddad 4/30/1979', /Haddad, O\./] as const

test('V5 a caller hears two words before the line is dropped, and again from whoever calls: by keyboard alone', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'marta')
  await find(page, ...OMAR)
  await page.keyboard.press('F2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('b')
  const say = page.getByRole('region', band)
  await expect(say).toContainText(/lo primero que diremos es: [a-z]+, [a-z]+\./)
  const [, words = ''] = /diremos es: ([a-z]+, [a-z]+)\./.exec((await say.textContent()) ?? '') ?? []
  await expect(page.getByText(words, { exact: true })).toHaveAttribute('lang', 'es')
  await expect(page.getByRole('heading', { name: 'Hang up, then dial this number' })).toHaveCount(0)
  await expectNoScroll(page, 'the call word')
  await pressMain(page, /They have it/)
  await expect(page.getByRole('heading', { name: 'Hang up, then dial this number' })).toBeVisible()
  await expect(say).toContainText(new RegExp(`^\\s*Say.*${words}\\. Le habla Marta`, 'i'))
  await expect(page.getByText(/Si las palabras que dije no son las que le dimos/)).toBeVisible()
  await expectNoScroll(page, 'the number to dial')
  await page.reload()
  await expect(page.getByText(words, { exact: true })).toBeVisible()
})

test('edge case 33 the word of a promise is said first by the colleague who calls back: by keyboard alone', async ({
  page,
  world,
  open,
}) => {
  const supervisor = await open()
  await signIn(supervisor, world, 'ines')
  await tabTo(supervisor, supervisor.getByRole('button', { name: 'Open an incident' }))
  await supervisor.keyboard.press('Enter')
  await tabTo(supervisor, supervisor.getByRole('radio').first())
  await supervisor.keyboard.press('ArrowDown')
  await tabTo(supervisor, supervisor.getByRole('button', { name: 'Open the incident' }))
  await supervisor.keyboard.press('Enter')

  await signIn(page, world, 'marta')
  await find(page, ...OMAR)
  await answerPrompts(page, world.answers('wrong-password'))
  await pressMain(page, /Promise a call back/)
  const note = page.getByRole('status').filter({ hasText: 'Call word:' })
  await expect(page.getByRole('region', band)).toContainText('When we call, we will first say:')
  await expect(note).toContainText(/[a-z]+, [a-z]+\. Tell them before you hang up/)
  const [, words = ''] = /Call word: ([a-z]+, [a-z]+)/.exec((await note.textContent()) ?? '') ?? []
  await expectNoScroll(page, 'a promise with its word')
  await expectSound(page, 'a promise with its word')
  await page.keyboard.press('c')
  await pressMain(page, /^Close call/)
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await expect(page.getByText(words)).toHaveCount(0)

  const colleague = await open()
  await signIn(colleague, world, 'devon')
  const list = colleague.getByRole('region', { name: 'To call back' })
  await tabTo(colleague, list.getByRole('button', { name: /Call back Haddad/ }))
  await colleague.keyboard.press('Enter')
  await expect(colleague.getByText(/question 1 of/)).toBeVisible()
  await expect(colleague.getByRole('region', band)).toContainText(
    new RegExp(`${words}\\. This is Devon`, 'i'),
  )
  await expect(colleague.getByRole('status').filter({ hasText: 'Say first:' })).toContainText(words)
  await expectNoScroll(colleague, 'calling back')
  await expectSound(colleague, 'calling back')
})
