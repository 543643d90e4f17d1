import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask, pass, world } from '../mock-desk.fixture.ts'
import { chosen, mariaIn, passport, type Tell } from './tell.fixture.ts'

const freeze = { remedy: 'freeze', input: { reason: 'lost-device' } } as const
const release = { remedy: 'release-hold', input: { reason: 'patient-verified', confirm: false } } as const

/** What takes a second person, a flag or a proof. */
export async function tellOfApprovals(tell: Tell): Promise<void> {
  const there = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  await ask(api.chooseRecord, { callId: there }, chosen)
  await tell('recordPhotoId', ask(api.recordPhotoId, { callId: there }, passport))
  await tell('applyRemedy', ask(api.applyRemedy, { callId: there }, freeze))
  pass(world.policy.betweenSends)
  const asked = await ask(api.askApproval, { callId: there }, release)
  await tell('askApproval', Promise.resolve(asked))
  const { approvalId } = asked.answer
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const incident = await ask(api.openIncident, {}, { reason: 'sign-in-fails' })
  await tell('openIncident', Promise.resolve(incident))
  const { portal } = (await ask(api.getDesk, {}, {})).answer
  expect(portal.incident).toMatchObject({ reason: 'Signing in does not work' })
  await tell('expectIncidentEnd', ask(api.expectIncidentEnd, incident.answer, { expected: 'one-hour' }))
  const outages = ask(api.listIncidents, { list: 'open', incidentId: 'beginning' }, {})
  await tell('listIncidents', outages)
  expect((await outages).answer.rows).toMatchObject([
    { expectedUntil: expect.any(Number), by: 'I. Calloway' },
  ])
  await tell('closeIncident', ask(api.closeIncident, incident.answer, {}))
  await tell('getApprovals', ask(api.getApprovals, {}, {}))
  await tell(
    'settleApproval',
    ask(api.settleApproval, { approvalId }, { verdict: 'deny', reason: 'suspicious' }),
  )
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  const again = await ask(api.askApproval, { callId: there }, release)
  const taken = { callId: there, approvalId: again.answer.approvalId }
  await tell('withdrawApproval', ask(api.withdrawApproval, taken, {}))
  await ask(api.applyRemedy, { callId: there }, { remedy: 'flag-call', input: { reason: 'fear' } })
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const [flag] = (await ask(api.getApprovals, {}, {})).answer.flagged
  await tell('clearFlag', ask(api.clearFlag, { flagId: flag?.id ?? '' }, {}))
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  const maria = mariaIn()
  maria.facts.marks = ['restricted']
  await tell('breakGlass', ask(api.breakGlass, { callId: there }, { reason: 'patient-on-line' }))
  delete maria.facts.marks
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const change = { id: 'mock-change-0001', askedBy: 'staff-marta', askedAt: world.now(), inPerson: false }
  maria.contactChange = { ...change, proofUntil: world.now() + 1_000, held: 'other-record' }
  const ofChange = { changeId: change.id }
  const rows = async () => (await ask(api.getApprovals, {}, {})).answer.changes.map(({ state }) => state)
  expect(await rows()).toEqual(['held'])
  await tell('settleChange', ask(api.settleChange, ofChange, { verdict: 'release' }))
  expect(await rows()).toEqual(['awaiting-proof'])
  maria.contactChange = { ...maria.contactChange, end: 'applied' }
  await tell('exportChange', ask(api.exportChange, ofChange, {}))
  await tell('noteCharted', ask(api.noteCharted, ofChange, {}))
  expect(await rows()).toEqual([])
  await ask(api.signInStaff, {}, { username: 'marta', password: 'right' })
  world.flags = []
  const phoned = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  await ask(api.chooseRecord, { callId: phoned }, chosen)
  await ask(api.recordPhotoId, { callId: phoned }, passport)
  maria.contactChange = {
    ...change,
    id: 'mock-change-0002',
    askedBy: 'mock-staff-marta',
    proofUntil: world.now() + 60_000,
    phone: { callId: phoned, unanswered: 0 },
  }
  if (maria.account) maria.account = { ...maria.account, hold: 'none' }
  await tell('endProofCall', ask(api.endProofCall, { callId: phoned }, { outcome: 'answered' }))
  expect(maria.contactChange).toHaveProperty('provedAt')
}
