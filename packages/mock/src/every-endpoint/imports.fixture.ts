import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask, pass } from '../mock-desk.fixture.ts'
import type { Tell } from './tell.fixture.ts'

/** A directory that is taken over from a file. */
export async function tellOfImports(tell: Tell): Promise<void> {
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  const sent = new Blob(['PAT_ID,LNAME\n1,Novak\n'])
  const begun = ask(api.beginImport, {}, { fileName: 'patients.csv', size: sent.size })
  await tell('beginImport', begun)
  const { importId } = (await begun).answer
  await tell('sendImportPiece', ask(api.sendImportPiece, { importId, offset: '0' }, { file: sent }))
  const { mapping } = (await ask(api.getImport, {}, {})).answer.open ?? {}
  const unsaid = await ask(api.checkImport, { importId }, { mapping })
  expect(unsaid.problem.fields).toMatchObject([{ path: 'mapping.dateOrder' }])
  const ordered = { ...mapping, dateOrder: 'month-day-year' } as const
  await tell('checkImport', ask(api.checkImport, { importId }, { mapping: ordered }))
  for (let second = 0; second < 6; second++) pass(1_000)
  await tell('getImport', ask(api.getImport, {}, {}))
  await tell('previewImport', ask(api.previewImport, { importId }, {}))
  await tell('startImport', ask(api.startImport, { importId }, {}))
  await tell('pauseImport', ask(api.pauseImport, { importId }, {}))
  await tell('endImport', ask(api.endImport, { importId }, {}))
  await tell('listImports', ask(api.listImports, { importId: 'beginning' }, {}))
  await tell('listRejections', ask(api.listRejections, { importId, place: 'beginning' }, {}))
  await tell('exportRejections', ask(api.exportRejections, { importId }, {}))
}
