import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NOW } from '../test/samples.ts'
import { Refusing } from '../test/stub-api.ts'
import { atAudit, entry } from './audit.fixture.ts'

const uncovered = (until = NOW + 300_000) => ({ value: 'maria garcia 1984', until })

/** Opens the first entry by its key and waits for it. */
async function openFirst(user: Awaited<ReturnType<typeof atAudit>>['user']) {
  await screen.findByText('Record: opened')
  await user.keyboard('j{Enter}')
  return screen.findByRole('article', { name: 'Record: opened' })
}

test('Enter opens the entry at its heading, Esc comes back to its row; it is read once', async () => {
  const { user, bodies } = await atAudit()
  const detail = await openFirst(user)
  await within(detail).findByText('Marta Lindqvist, agent')
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
  expect(within(detail).getByText('M. Lindqvist opened this record')).toBeTruthy()
  expect(within(detail).getByText('{"action":"record.opened","v":1}')).toBeTruthy()
  expect(bodies('getAuditEntry')).toHaveLength(1)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('article')).toBeNull()
  expect(document.activeElement?.textContent).toBe('1,999')
})

test('V what was typed is covered; uncovering needs a reason, by keyboard alone, and is covered again by hand', async () => {
  const { user, bodies } = await atAudit({ uncoverDetail: () => uncovered() })
  const detail = await openFirst(user)
  const button = await within(detail).findByRole('button', { name: 'Uncover What was typed' })
  expect(within(detail).queryByRole('button', { name: /Records shown/ })).toBeNull()
  expect(within(detail).getByText('Erased; its seal stays')).toBeTruthy()
  button.focus()
  await user.keyboard('{Enter}')
  const why = screen.getByRole('combobox', { name: 'Why do you need it?' })
  expect(document.activeElement).toBe(why)
  await user.click(screen.getByRole('button', { name: 'Uncover for 5 min' }))
  expect(screen.getByText('Choose why. It stands beside your name.')).toBeTruthy()
  expect(bodies('uncoverDetail')).toEqual([])
  await user.selectOptions(why, 'Legal request')
  await user.type(screen.getByRole('textbox', { name: 'Which one?' }), 'letter{Enter}')
  const value = await screen.findByText('maria garcia 1984')
  expect(document.activeElement).toBe(value)
  expect(bodies('uncoverDetail')).toEqual([{ name: 'typed', reason: 'legal-request', which: 'letter' }])
  expect(screen.getByText('Uncovered for 5 minutes.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Cover now' }))
  expect(screen.queryByText('maria garcia 1984')).toBeNull()
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Uncover What was typed' })),
  )
})

test('V it is covered again when its time is over, and with the entry', async () => {
  const lives = [NOW + 1_200, NOW + 300_000]
  const { user } = await atAudit({ uncoverDetail: () => uncovered(lives.shift()) })
  const detail = await openFirst(user)
  const uncover = async () => {
    await user.click(await within(detail).findByRole('button', { name: 'Uncover What was typed' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Why do you need it?' }), 'Correction')
    await user.click(screen.getByRole('button', { name: 'Uncover for 5 min' }))
    await screen.findByText('maria garcia 1984')
  }
  await uncover()
  await waitFor(() => expect(screen.queryByText('maria garcia 1984')).toBeNull(), { timeout: 5_000 })
  await uncover()
  await user.click(screen.getByRole('button', { name: 'The entry below' }))
  await waitFor(() => expect(screen.queryByText('maria garcia 1984')).toBeNull())
})

test('V8 where nothing may be uncovered it says why, and a refusal stands where it was pressed', async () => {
  const first = await atAudit({ getAuditEntry: () => entry({ whyNot: 'This record is restricted.' }) })
  const detail = await openFirst(first.user)
  expect(await within(detail).findByText('This record is restricted.')).toBeTruthy()
  expect(within(detail).queryByRole('button', { name: /Uncover/ })).toBeNull()
  first.view.unmount()
  const words = { badge: 'Your own record', agent: 'A colleague looks.', caller: { en: '', es: '' } }
  const { user } = await atAudit({
    uncoverDetail: () =>
      new Refusing({ type: 'refused', status: 409, refusal: { code: 'own-record' }, words }),
  })
  const again = await openFirst(user)
  await user.click(await within(again).findByRole('button', { name: 'Uncover What was typed' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Why do you need it?' }), 'Correction')
  await user.click(screen.getByRole('button', { name: 'Uncover for 5 min' }))
  expect(await screen.findByText('Your own record')).toBeTruthy()
})

test('from an entry to all of its patient, and to all of its call', async () => {
  const { user, bodies } = await atAudit()
  const detail = await openFirst(user)
  await user.click(await within(detail).findByRole('button', { name: 'Only this patient' }))
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: { patientId: 'patient-0001' } }))
  expect(screen.queryByRole('article')).toBeNull()
  const other = await openFirst(user)
  await user.click(await within(other).findByRole('button', { name: 'Only this call' }))
  await waitFor(() =>
    expect(bodies().at(-1)).toEqual({ ask: { patientId: 'patient-0001', callId: 'call-0001' } }),
  )
  await user.click(screen.getByRole('button', { name: 'Any call again' }))
  await waitFor(() => expect(bodies().at(-1)).toEqual({ ask: { patientId: 'patient-0001' } }))
})
