import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask, open, openCall, putPair, world } from '../mock-desk.fixture.ts'
import { chosen, mariaIn, type Tell } from './tell.fixture.ts'

/** Two records of one person, and logins that nobody uses. */
export async function tellOfRecords(tell: Tell): Promise<void> {
  const maria = mariaIn()
  world.flags = []
  const phoned = (await ask(api.openCall, {}, { channel: 'counter' })).answer.callId
  await ask(api.chooseRecord, { callId: phoned }, chosen)
  const twin = await openCall()
  const ella = { patientId: 'mock-patient-ella', searchText: 'sorensen ella 6/17/1990' }
  await ask(api.chooseRecord, { callId: twin }, ella)
  const alike = async () => (await ask(api.getDuplicateCandidates, { callId: twin }, {})).answer.candidates
  await tell('getDuplicateCandidates', ask(api.getDuplicateCandidates, { callId: twin }, {}))
  expect(await alike()).toEqual([
    { patientId: 'mock-patient-erik', name: 'Sorensen, E.', born: '1990', town: 'Millbrook' },
  ])
  const two = { other: 'mock-patient-erik', reason: 'same-name-birth-date' } as const
  await ask(api.applyRemedy, { callId: twin }, { remedy: 'flag-duplicate', input: two })
  const flagId = (await alike())[0]?.own?.flagId ?? ''
  await tell('takeBackDuplicate', ask(api.takeBackDuplicate, { callId: twin, flagId }, {}))
  expect((await alike())[0]).not.toHaveProperty('standing')
  await ask(api.applyRemedy, { callId: twin }, { remedy: 'flag-duplicate', input: two })
  await tell('reportInactive', ask(api.reportInactive, { callId: phoned }, { reason: 'dormant' }))
  await ask(api.reportInactive, { callId: phoned }, { reason: 'moved' })
  const { reported = [] } = (await ask(api.getWorkspace, { callId: phoned }, {})).answer
  const [moved, dormant] = reported.map(({ id }) => id)
  await tell('takeReportBack', ask(api.takeReportBack, { callId: phoned, reportId: dormant ?? '' }, {}))
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const page = { list: 'waiting', reportId: 'beginning' } as const
  const waiting = ask(api.getInactiveReports, page, {})
  await tell('getInactiveReports', waiting)
  expect((await waiting).answer.rows).toMatchObject([{ id: moved, reason: 'Moved to another clinic' }])
  const ofReport = { reportId: moved ?? '' }
  await tell('getInactiveReport', ask(api.getInactiveReport, ofReport, {}))
  await tell('settleInactive', ask(api.settleInactive, ofReport, { verdict: 'confirm' }))
  expect(maria.account?.lifecycle).toBe('deactivated')
  await tell('undoInactive', ask(api.undoInactive, ofReport, {}))
  expect(maria.account?.lifecycle).toBe('invited')
  await tell('countDuplicates', ask(api.countDuplicates, {}, {}))
  await tell('listDuplicates', ask(api.listDuplicates, {}, { list: 'likeliest' }))
  const [pair] = (await ask(api.listDuplicates, {}, { list: 'oldest' })).answer.rows
  const ofPair = { pairId: pair?.id ?? '' }
  await tell('reviewDuplicate', ask(api.reviewDuplicate, ofPair, {}))
  const side = ask(api.getDuplicate, ofPair, {})
  await tell('getDuplicate', side)
  const { version, twins, score, rows: compared } = (await side).answer
  expect([twins, compared.reduce((sum, { weight }) => sum + weight, 0)]).toEqual([true, score])
  const office = { verdict: 'records-office', version } as const
  await tell('settleDuplicate', ask(api.settleDuplicate, ofPair, office))
  await tell('exportDuplicates', ask(api.exportDuplicates, {}, {}))
  world.flags = []
  const { pairId, keep } = putPair('mock-patient-maria', 'mock-patient-walter')
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  await tell('getConsolidation', ask(api.getConsolidation, { pairId }, {}))
  const onRetired = await open('brennan walter 1951')
  const one = await ask(api.consolidateLogins, { pairId }, { keep })
  await tell('consolidateLogins', Promise.resolve(one))
  await tell('followRecord', ask(api.followRecord, { callId: onRetired }, {}))
  const undone = { reason: 'wrong-pair' } as const
  await tell('undoConsolidation', ask(api.undoConsolidation, one.answer, undone))
}
