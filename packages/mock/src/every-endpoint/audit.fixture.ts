import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask, fetchFile, open, world } from '../mock-desk.fixture.ts'
import { mariaIn, type Tell } from './tell.fixture.ts'

/** Reading the record and proving it. */
export async function tellOfAudit(tell: Tell): Promise<void> {
  const maria = mariaIn()
  maria.events.unshift({
    idx: 9_000,
    at: world.now(),
    action: 'account.unlocked',
    outcome: 'done',
    note: 'cat on keyboard',
    actor: { kind: 'staff', id: 'mock-staff-marta', name: 'Marta Lindqvist' },
  })
  const trail = await ask(api.listAudit, {}, { ask: { what: 'logins' } })
  await tell('listAudit', Promise.resolve(trail))
  const entry = String(trail.answer.rows[0]?.idx)
  await tell('getAuditEntry', ask(api.getAuditEntry, { entry }, {}))
  const uncovered = ask(api.uncoverDetail, { entry }, { name: 'note', reason: 'anomaly' })
  await tell('uncoverDetail', uncovered)
  expect((await uncovered).answer.value).toBe('cat on keyboard')
  const touched = ask(api.getTouches, { patientId: maria.facts.id, entry: 'newest' }, {})
  await tell('getTouches', touched)
  expect((await touched).answer.rows.map(({ kind }) => kind)).toContain('changed')
  const kept = ask(api.saveView, {}, { name: 'Logins', ask: { what: 'logins' } })
  await tell('saveView', kept)
  const viewId = (await kept).answer.views[0]?.id ?? ''
  await tell('renameView', ask(api.renameView, { viewId }, { name: 'Locks' }))
  await tell('listSavedViews', ask(api.listSavedViews, {}, {}))
  const removed = ask(api.removeView, { viewId }, {})
  await tell('removeView', removed)
  expect((await removed).answer.views).toEqual([])
  await tell('countAudit', ask(api.countAudit, {}, { ask: { what: 'logins' } }))
  const exported = ask(api.startAuditExport, {}, { ask: { what: 'logins' }, format: 'csv' })
  await tell('startAuditExport', exported)
  const { exportId } = (await exported).answer
  const file = fetchFile(api.getAuditExport, { exportId, entry: 'newest' })
  await tell('getAuditExport', file)
  expect((await file).text).toMatch(/^entry,at,who.*\r\n\d+,.*Login: unlocked/)
  const onRetired = await open('brennan walter 1951')
  const replayed = ask(api.getCallReplay, {}, { callId: onRetired })
  await tell('getCallReplay', replayed)
  expect((await replayed).answer.moments.map(({ what }) => what)).toContain('Opened the record')
  const [oldest] = (
    await ask(api.listLogVerifications, { verificationId: 'beginning' }, {})
  ).answer.rows.slice(-1)
  await tell('listLogVerifications', ask(api.listLogVerifications, { verificationId: oldest?.id ?? '' }, {}))
  await tell('startLogVerification', ask(api.startLogVerification, {}, {}))
  const checking = ask(api.getIntegrity, {}, {})
  await tell('getIntegrity', checking)
  const { running } = (await checking).answer
  expect(running).toMatchObject({ mine: true, by: 'I. Calloway' })
  await tell('stopLogVerification', ask(api.stopLogVerification, { verificationId: running?.id ?? '' }, {}))
  expect((await ask(api.getIntegrity, {}, {})).answer).not.toHaveProperty('running')
  const made = ask(api.proveEntry, {}, { index: 7 })
  await tell('proveEntry', made)
  const { proof } = (await made).answer
  await tell('checkProof', ask(api.checkProof, {}, { text: proof }))
  expect((await ask(api.checkProof, {}, { text: proof })).answer).toMatchObject({ proves: { index: 7 } })
  expect((await ask(api.checkProof, {}, { text: 'x' })).answer.verdict).toBe('no-proof-file')
}
