import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask } from '../mock-desk.fixture.ts'
import type { Tell } from './tell.fixture.ts'

/** One words, another publishes; begun and left by whoever is signed in. */
export async function tellOfWording(tell: Tell): Promise<void> {
  const about = { about: 'invitation' } as const
  const reason = 'Callers ask what to bring'
  const words = { 'en.extra': 'Questions? Call {phone}.' }
  const named = { 'en.extra': 'Dear {patientName}' }
  expect((await ask(api.saveWordingDraft, about, { revision: 0, words: named, reason })).status).toBe(400)
  await tell('saveWordingDraft', ask(api.saveWordingDraft, about, { revision: 0, words, reason }))
  await tell('readWording', ask(api.readWording, about, { language: 'en', words }))
  expect((await ask(api.testWording, about, { language: 'es' })).problem.refusal?.code).toBe('no-own-email')
  await tell('previewWording', ask(api.previewWording, { ...about, language: 'es' }, {}))
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  await tell('testWording', ask(api.testWording, about, { language: 'en' }))
  const drafted = ask(api.getWording, about, {})
  await tell('getWording', drafted)
  const { draft } = (await drafted).answer
  expect(draft).toMatchObject({ by: 'I. Calloway', mine: false, words })
  await tell('publishWording', ask(api.publishWording, about, { seen: draft?.seen ?? '' }))
  const versions = ask(api.listWordingVersions, { ...about, version: 'newest' }, {})
  await tell('listWordingVersions', versions)
  expect((await versions).answer.rows).toMatchObject([
    { version: 2, changes: [{ label: 'A paragraph of your own, English', from: '' }] },
  ])
  await tell('returnToWording', ask(api.returnToWording, { ...about, version: '1' }, { reason }))
  const listed = ask(api.listWordings, {}, {})
  await tell('listWordings', listed)
  expect((await listed).answer.rows.find((row) => row.about === 'invitation')).toMatchObject({
    version: 2,
    worded: true,
    draft: { mine: true },
  })
  await tell('discardWordingDraft', ask(api.discardWordingDraft, about, { revision: 1 }))
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
}
