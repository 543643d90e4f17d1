import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect, test } from 'vitest'
import { ask, begin, find, MARIA, open, openCall, putPair } from './mock-desk.fixture.ts'

const WALT = 'brennan walter 1951'

test('two logins become one, whoever looks for the other is led on, and they become two again', async () => {
  begin('ines')
  const { pairId, keep } = putPair('mock-patient-maria', 'mock-patient-walter')
  const before = (await ask(api.getConsolidation, { pairId }, {})).answer
  expect(before.choices.map(({ username }) => username).sort()).toEqual(['maria12', 'walter12'])
  const callId = await open(WALT)

  const { consolidationId, done } = (await ask(api.consolidateLogins, { pairId }, { keep })).answer
  expect(done).toBe('One login now: García, M., 1984.')
  const after = (await ask(api.getConsolidation, { pairId }, {})).answer
  expect(after.done).toMatchObject([{ by: 'you', retired: 'walter12', survivor: 'maria12', mayUndo: true }])
  const page = async () => (await ask(api.getWorkspace, { callId }, {})).answer
  expect((await page()).survivor).toMatchObject({ name: 'García, M.', why: 'login-retired' })
  await ask(api.followRecord, { callId }, {})
  expect((await page()).record?.patientId).toBe('mock-patient-maria')
  expect((await page()).survivor).toBeUndefined()

  const found = async (text: string) => (await find(await openCall(), text)).answer.hits
  expect(await found(WALT)).toMatchObject([{ name: 'García, M.', leadsHere: 'login-retired' }])
  expect((await found(MARIA))[0]?.leadsHere).toBeUndefined()

  await ask(api.undoConsolidation, { consolidationId }, { reason: 'wrong-pair' })
  expect(await found(WALT)).toMatchObject([{ name: 'Brennan, W.' }])
})
