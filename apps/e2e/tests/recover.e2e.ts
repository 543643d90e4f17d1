import { expect, test } from '../world/fixtures.ts'

test('P7 forgot password and forgot username say the same to everyone, and mail only whom they know', async ({
  page,
  world,
}) => {
  const before = (await world.mails()).length
  const texts: (string | null)[] = []
  for (const name of ['nobody42', 'ebishop032']) {
    await page.goto(`${world.portal}/forgot-password`)
    await page.getByLabel('Your username or email address').fill(name)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
    texts.push((await page.getByRole('main').textContent())?.replace(/at \d+:\d+\s?[ap]m/g, 'at …') ?? null)
  }
  expect(texts[0]).toBe(texts[1])
  const mail = await world.mailTo('bishop.family@example.org')
  expect(mail.text).not.toMatch(/Emma|ebishop032/)
  expect(await world.mails()).toHaveLength(before + 1)

  texts.length = 0
  for (const address of ['nobody@example.org', 'omar.haddad@example.org']) {
    await page.goto(`${world.portal}/forgot-username`)
    await page.getByLabel('Your email address').fill(address)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Check your email' })).toBeVisible()
    texts.push((await page.getByRole('main').textContent())?.replace(/at \d+:\d+\s?[ap]m/g, 'at …') ?? null)
  }
  expect(texts[0]).toBe(texts[1])
  expect((await world.mailTo('omar.haddad@example.org')).text).toContain('ohaddad770')
  expect(await world.mails()).toHaveLength(before + 2)
})
