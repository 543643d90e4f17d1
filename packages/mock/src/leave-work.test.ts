import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect, test } from 'vitest'
import { leaveWork } from './leave-work.ts'
import { ask, begin, world } from './mock-desk.fixture.ts'

test('a supervisor who opens the mock finds two records to compare and one report', async () => {
  begin('ines')
  leaveWork(world)
  const pairs = (await ask(api.listDuplicates, {}, { list: 'oldest' })).answer
  expect(pairs.rows).toMatchObject([{ records: [{ name: 'Sorensen, E.' }, { name: 'Sorensen, E.' }] }])
  const waiting = { list: 'waiting', reportId: 'beginning' } as const
  expect((await ask(api.getInactiveReports, waiting, {})).answer.rows).toMatchObject([{ who: 'Haddad, O.' }])
  expect((await ask(api.getStaffSession, {}, {})).answer).toMatchObject({ staff: { name: 'Ines Calloway' } })
})
