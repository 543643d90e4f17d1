import { expect, test } from 'vitest'
import { helpActions } from '../own-account/help-log.ts'
import { touchActions, touchKinds, touchOf } from './touches.ts'

test('what counts as touching an account: people and the patient, not the way of a mail or what was turned away', () => {
  const told = [
    'record.viewed',
    'call.opened',
    'account.unlocked',
    'audit.detail-uncovered',
    'patient.signed-in',
  ]
  const not = ['mail.delivered', 'staff.signed-in', 'request.refused', 'import.batch']
  for (const action of told) expect(touchActions).toContain(action)
  for (const action of not) expect(touchActions).not.toContain(action)
  const kinds = new Set(touchActions.map(touchOf))
  expect([...kinds].sort()).toEqual([...touchKinds].sort())
})

test('edge case 39 the patient is told of nothing that the report to staff leaves out', () => {
  expect(helpActions.length).toBeGreaterThan(15)
  for (const action of helpActions) expect([action, touchOf(action)]).not.toContain(undefined)
})
