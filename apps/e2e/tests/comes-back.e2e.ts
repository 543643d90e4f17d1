import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { answerPrompts, find, signIn } from '../world/desk.ts'
import { expect, test } from '../world/fixtures.ts'
import { pressMain } from '../world/keyboard.ts'
import type { World } from '../world/world.ts'

const people = [
  {
    id: 'nora',
    family: 'Quillfeather',
    given: 'Nora',
    birthDate: '1977-05-06',
    email: 'bounce.nora@far.example',
  },
  {
    id: 'piet',
    family: 'Quackenbush',
    given: 'Piet',
    birthDate: '1969-08-02',
    email: 'spam.piet@far.example',
  },
]

/** Puts people on the charts whose mail the demo's far side answers. */
function putOnTheCharts(world: World): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-back-'))
  const file = path.join(folder, 'patients.ndjson')
  const lines = people.map(({ id, family, given, birthDate, email }) =>
    JSON.stringify({
      resourceType: 'Patient',
      id,
      active: true,
      name: [{ use: 'official', family, given: [given] }],
      gender: 'unknown',
      birthDate,
      telecom: [
        { system: 'email', value: email, use: 'home' },
        { system: 'phone', value: '(555) 555-0142', use: 'mobile' },
      ],
      address: [{ use: 'home', line: ['4 Elm Street'], city: 'Millbrook', state: 'NY', postalCode: '30417' }],
    }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
  world.desk('import', file)
  rmSync(folder, { recursive: true, force: true })
}

/** A verified call in which the first invitation was sent. */
async function invited(page: Page, person: (typeof people)[number], birth: string): Promise<void> {
  const { given, family, email } = person
  await find(page, `${given} ${family} ${birth}`, new RegExp(`${family}, ${given[0]}\\.`))
  await answerPrompts(page, {
    'Full name': `${given} ${family}`,
    'Date of birth': birth,
    'ZIP code': '30417',
    'Street address': '4 Elm Street',
    Phone: '555 555 0142',
    Email: email,
  })
  await expect(page.getByRole('heading', { name: 'Not enrolled yet' })).toBeVisible()
  await page.keyboard.press('F2')
  await pressMain(page, /Send invitation/)
}

test('M3 a mail that comes back is seen while the caller waits, and so is what is next', async ({
  page,
  world,
}) => {
  putOnTheCharts(world)
  const nora = people[0]
  if (!nora) throw new Error('nobody')
  await signIn(page, world, 'marta')

  await invited(page, nora, '5/6/1977')
  await expect(page.getByRole('heading', { name: 'The email did not arrive' })).toBeVisible()
  await expect(page.getByText('no such mailbox; the link was ended and the contact marked')).toBeVisible()
  await expect(page.getByText('Invitation came back')).toBeVisible()
  await pressMain(page, /Choose another way/)
  await expect(page.getByText('Address bounces').first()).toBeVisible()
})

test('a mail that is marked as spam closes the address, and the agent sees how it is opened again', async ({
  page,
  world,
}) => {
  putOnTheCharts(world)
  const piet = people[1]
  if (!piet) throw new Error('nobody')
  await signIn(page, world, 'devon')
  await invited(page, piet, '8/2/1969')
  await expect(page.getByRole('heading', { name: 'The email was marked as spam' })).toBeVisible()
  await expect(page.getByText('Email to the address on file is blocked')).toBeVisible()
  await pressMain(page, /Choose another way/)
  await expect(page.getByRole('button', { name: /Unblock email/ }).first()).toBeVisible()
})
