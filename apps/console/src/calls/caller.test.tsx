import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openApp } from '../test/open-app.tsx'
import { CALL, desk, masked, newCall, session } from '../test/samples.ts'
import { stubApi } from '../test/stub-api.ts'

test('who is on the line: Arrow down pressed faster than the desk answers ends where the list shows it', async () => {
  const first = Promise.withResolvers<{ callId: string }>()
  let relationship: string = 'self'
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall({ call: { ...newCall().call, relationship: relationship as 'self' } }),
    setCaller: ({ body }) => {
      relationship = body.relationship
      return body.relationship === 'parent' ? first.promise : { callId: CALL }
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByRole('combobox')
  await user.keyboard('{F4}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
  first.resolve({ callId: CALL })
  const sent = () => asked.filter(({ name }) => name === 'setCaller').map(({ body }) => body)
  await waitFor(() => expect(sent().at(-1)).toMatchObject({ relationship: 'power-of-attorney' }))
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^Caller/ }).textContent).toContain('power of'),
  )
  expect(screen.getByRole('radio', { name: 'Power of attorney' })).toHaveProperty('checked', true)
})

test('edge case 25 a tick in the pane right after F2 keeps the language that the strip shows', async () => {
  const first = Promise.withResolvers<{ callId: string }>()
  let kept = {}
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall({ call: { ...newCall().call, language: 'en', ...kept } }),
    setCaller: ({ body }) => {
      kept = body
      return body.interpreter ? { callId: CALL } : first.promise
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByRole('combobox')
  await user.keyboard('{F2}')
  await user.click(await screen.findByRole('checkbox', { name: 'Interpreter on the line' }))
  first.resolve({ callId: CALL })
  const sent = () => asked.filter(({ name }) => name === 'setCaller').map(({ body }) => body)
  await waitFor(() => expect(sent().at(-1)).toMatchObject({ language: 'es', interpreter: true }))
  expect(sent()).toHaveLength(2)
})

test('edge case 25 the interpreter’s number is noted with Enter, and not shown again', async () => {
  let interpreterNoted = false
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall({ call: { ...newCall().call, interpreter: true, interpreterNoted } }),
    noteInterpreter: () => {
      interpreterNoted = true
      return { callId: CALL }
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  const field = await screen.findByLabelText('Interpreter’s ID number')
  await user.type(field, 'it-48213{Enter}')
  expect(await screen.findByText('Interpreter noted.')).toBeTruthy()
  expect(asked.find(({ name }) => name === 'noteInterpreter')?.body).toEqual({ interpreterId: 'IT-48213' })
})

test('edge case 25 what is no number is not sent', async () => {
  const asked = stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => newCall({ call: { ...newCall().call, interpreter: true } }),
  })
  const { user } = openApp(`/calls/${CALL}`)
  await user.type(await screen.findByLabelText('Interpreter’s ID number'), 'x@y.org{Enter}')
  expect(await screen.findByText('Letters and figures only, two at least.')).toBeTruthy()
  expect(asked.some(({ name }) => name === 'noteInterpreter')).toBe(false)
})

test('edge case 26 nothing counts down on a caller who looks for words; longer times are a tick away, and so are ways without questions', async () => {
  let unhurried = false
  stubApi({
    getStaffSession: () => session(),
    getDesk: () => desk(),
    getWorkspace: () => {
      const waiting = masked()
      return { ...waiting, call: { ...waiting.call, unhurried } }
    },
    setCaller: ({ body }) => {
      unhurried = body.unhurried
      return { callId: CALL }
    },
  })
  const { user } = openApp(`/calls/${CALL}`)
  await screen.findByLabelText('ZIP code')
  expect(document.querySelector('main')?.textContent).not.toMatch(/\d:\d\d/)
  await user.keyboard('{F4}')
  const longer = await screen.findByRole('checkbox', { name: 'Needs more time' })
  longer.focus()
  await user.keyboard(' ')
  await screen.findByText('more time')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('ZIP code')))
  await user.keyboard('{Escape}x')
  await screen.findByText('They cannot answer these questions')
  expect(document.activeElement?.textContent).toContain('Start call-back')
  expect(screen.getByText(/offer a video visit or the front desk/)).toBeTruthy()
})
