import { consoleEndpoints as api } from '@portal-desk/contract'
import { expect } from 'vitest'
import { ask, pass } from '../mock-desk.fixture.ts'
import type { Tell } from './tell.fixture.ts'

/** One drafts a policy, another publishes it. */
export async function tellOfPolicy(tell: Tell): Promise<void> {
  await ask(api.signInStaff, {}, { username: 'kenji', password: 'right' })
  const reason = 'Links die in spam too early'
  const longer = { revision: 0, changes: { resetLife: 45 * 60_000 }, reason }
  const tooLong = { ...longer, changes: { resetLife: 25 * 3_600_000 } }
  expect((await ask(api.savePolicyDraft, {}, tooLong)).status).toBe(400)
  await tell('savePolicyDraft', ask(api.savePolicyDraft, {}, longer))
  await tell('simulatePolicy', ask(api.simulatePolicy, {}, { revision: 1 }))
  for (let second = 0; second < 3; second++) pass(1_000)
  await ask(api.signInStaff, {}, { username: 'ines', password: 'right' })
  const drafted = ask(api.getPolicy, {}, {})
  await tell('getPolicy', drafted)
  const { draft } = (await drafted).answer
  expect(draft).toMatchObject({ by: 'K. Morrow', mine: false, simulation: { state: 'done', fresh: true } })
  await tell('publishPolicy', ask(api.publishPolicy, {}, { seen: draft?.seen ?? '' }))
  const versions = ask(api.listPolicyVersions, { version: 'newest' }, {})
  await tell('listPolicyVersions', versions)
  expect((await versions).answer.rows).toMatchObject([{ version: 2, changes: [{ name: 'resetLife' }] }])
  await tell('returnToPolicy', ask(api.returnToPolicy, { version: '1' }, { reason }))
  await tell('discardPolicyDraft', ask(api.discardPolicyDraft, {}, { revision: 1 }))
}
