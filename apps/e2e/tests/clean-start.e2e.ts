import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { wordsIn } from '../../server/test/planted-words.ts'
import { ANSWERS, leftWith, noteAddresses, PLANTED, PLANTED_FHIR, SECRETS } from '../world/canaries.ts'
import { type CleanStart, startClean } from '../world/clean-start.ts'
import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain, tabTo, untouched, watchMouse } from '../world/keyboard.ts'
import { askForLink, choosePassword, giveBirthDate, phone, signInPatient } from '../world/patient.ts'

/** Where the chart and what is made of it may stand: to find it, and to sign in; no other column holds any of it. */
const ALLOWED = /^(patient|patient_contact|search_key|name_term|name_del)\.|^portal_account\.username$/

let clinic: CleanStart | undefined
test.afterEach(() => clinic?.stop())

test('S8 S12 T5 from a clean start, by keyboard alone, to signed in; nothing of a person or a secret stays where it must not', async ({
  page,
  open,
  engine,
}) => {
  test.setTimeout(240_000)
  clinic = await startClean(engine)
  const file = path.join(tmpdir(), `planted-${engine}-${process.pid}.ndjson`)
  writeFileSync(file, PLANTED_FHIR)
  expect(JSON.parse(clinic.desk('import', file, '--json'))).toMatchObject({ added: 1, rejected: 0 })

  const patient = await phone(open)
  const hands = [page, patient]
  for (const each of hands) await watchMouse(each)
  const addresses = hands.map(noteAddresses)
  const left: string[] = []
  const look = async () => {
    const open = hands.filter((each) => each.url().startsWith('http'))
    left.push(...(await Promise.all(open.map(leftWith))))
  }

  await signIn(page, clinic, 'marta')
  await find(page, `${PLANTED.given} ${PLANTED.family} 2/27/1949`, /Zyxwvutsen, Q\./)
  await answerPrompts(page, Object.fromEntries(Object.keys(ANSWERS).map((label) => [label, SECRETS.guess])))
  await expect(page.getByText('1 check left on this call')).toBeVisible()
  await answerPrompts(page, ANSWERS)
  await expect(page.getByRole('heading', { name: /^Why/ })).toBeVisible()
  await look()
  await pressMain(page, /invitation/)
  await expect(page.getByRole('heading', { name: /handed over/ })).toBeVisible()

  await patient.goto(clinic.mailbox)
  await tabTo(patient, patient.getByRole('link', { name: /Your portal access/ }))
  await patient.keyboard.press('Enter')
  const button = patient.frameLocator('iframe').getByRole('link', { name: 'Choose a password' })
  await tabTo(patient, button)
  const link = (await button.getAttribute('href')) ?? ''
  const opened = patient.context().waitForEvent('page')
  await patient.keyboard.press('Enter')
  const portal = await opened
  hands.push(portal)
  await expect(page.getByRole('heading', { name: 'The link was opened' })).toBeVisible()
  await giveBirthDate(portal, ['2', '26', '1949'])
  await expect(portal.getByText(/try 4 more/)).toBeVisible()
  await giveBirthDate(portal, ['2', '27', '1949'])
  await choosePassword(portal, SECRETS.tooShort)
  await expect(portal.getByText(/Not saved yet/)).toBeVisible()
  await look()
  await choosePassword(portal, SECRETS.password)
  await expect(portal.getByRole('heading', { name: 'Your password is saved' })).toBeVisible()
  const [username = ''] = /qzyxwvutsen\d+/.exec((await portal.getByRole('main').textContent()) ?? '') ?? []
  await signInPatient(portal, clinic.portal, username, SECRETS.password)
  await expect(page.getByRole('heading', { name: 'She has signed in' })).toBeVisible()
  await look()
  const cookies = (await Promise.all(hands.map((each) => each.context().cookies()))).flat()
  await pressMain(page, /Close call: resolved/)
  await expect(page.getByRole('heading', { name: 'Desk', exact: true })).toBeVisible()
  await askForLink(portal, clinic.portal, SECRETS.stranger)
  await look()
  for (const each of hands) expect(await untouched(each), 'no mouse was touched').toBe(true)
  expect(clinic.desk('audit', 'verify')).toContain('The record is whole.')

  const token = link.split('#')[1] ?? ''
  const sessions = cookies.filter(({ name }) => name.startsWith('__Host-')).map(({ value }) => value)
  expect(token.length).toBeGreaterThan(20)
  expect(sessions.length).toBeGreaterThan(1)
  const facts = Object.values(PLANTED)
  const secrets = [...Object.values(SECRETS), token, ...sessions, clinic.staff('marta').password]

  const log = clinic.log()
  expect(log.join('\n'), 'the log was read').toContain('portal desk is ready')
  expect(wordsIn(log.join('\n'), [...facts, ...secrets, username]), 'in the log').toEqual([])
  expect(addresses.flat().join('\n'), 'the addresses were noted').toContain('/api/')
  expect(wordsIn(addresses.flat().join('\n'), [...facts, ...secrets, username]), 'in addresses').toEqual([])
  expect(wordsIn(left.join('\n'), [...facts, ...secrets, username]), 'left in the browser').toEqual([])
  const mails = await clinic.sources()
  expect(mails.length).toBeGreaterThan(1)
  // Lines were folded on the way; the address is whom they are for.
  const said = mails.map((mail) => mail.replaceAll(/=\r?\n/g, '').replaceAll(PLANTED.email, ''))
  expect(wordsIn(said.join('\n'), [...facts, username]), 'in mails').toEqual([])
  const withSecrets = said.flatMap((mail) => [wordsIn(mail, secrets)].filter((words) => words.length > 0))
  expect(withSecrets, 'the token stands in its own mail, and nothing else in any').toEqual([[token]])

  const columns = await clinic.columnsWith([...facts, ...secrets])
  for (const word of secrets) expect(columns[word], `${word} in the database`).toEqual([])
  const elsewhere = facts.flatMap((word) => columns[word]?.filter((place) => !ALLOWED.test(place)) ?? [])
  expect(elsewhere, 'the chart outside its columns').toEqual([])
  expect(columns[PLANTED.family], 'the database was read').toContain('patient.record')
  for (const [name, bytes] of await clinic.stop()) {
    if (name === 'demo.json') continue
    expect(wordsIn(bytes.toString('latin1'), secrets), name).toEqual([])
  }
})
