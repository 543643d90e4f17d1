import { VIEWS_MOST } from '@portal-desk/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TestClient } from './client.ts'
import { engines } from './engines.ts'
import { consoleEndpoints as api, startWorld, type World } from './world.ts'

const ASK = { what: 'links', outcome: 'refused', when: '7-days' } as const

describe.each(engines)('views of the audit on %s', (engine) => {
  let world: World
  let ines: TestClient
  let ruth: TestClient
  beforeEach(async () => {
    world = await startWorld(engine)
    ines = await world.staff('ines')
    ruth = await world.staff('ruth')
  })
  afterEach(() => world.stop())

  const save = (name: string) => ines.call(api.saveView, { body: { name, ask: ASK } })
  const namesOf = async (who: TestClient) =>
    (await who.call(api.listSavedViews)).body.views.map(({ name }) => name)
  const trail = async () => (await world.trail()).filter((action) => action.startsWith('audit.view-'))

  test('kept, given another name and taken away by whoever made them, each on the record', async () => {
    await save('Refused this week')
    world.clock.pass(1)
    const { body } = await save('Second')
    expect(body.views).toMatchObject([{ name: 'Refused this week', ask: ASK }, { name: 'Second' }])
    const viewId = body.views[0]?.id ?? ''
    await ines.call(api.renameView, { params: { viewId }, body: { name: 'Sends refused' } })
    expect(await namesOf(ines)).toEqual(['Sends refused', 'Second'])
    await ines.call(api.removeView, { params: { viewId } })
    expect(await namesOf(ines)).toEqual(['Second'])
    expect(await trail()).toEqual([
      'audit.view-saved',
      'audit.view-saved',
      'audit.view-renamed',
      'audit.view-removed',
    ])
  })

  test('S18 somebody else’s is not listed, and answers like one that does not exist', async () => {
    const viewId = (await save('Mine')).body.views[0]?.id ?? ''
    expect(await namesOf(ruth)).toEqual([])
    const theirs = await ruth.call(api.removeView, { params: { viewId } })
    const none = await ruth.call(api.removeView, { params: { viewId: 'no-such-view' } })
    expect([theirs.status, { ...theirs.problem, ref: '' }]).toEqual([404, { ...none.problem, ref: '' }])
    const renamed = await ruth.call(api.renameView, { params: { viewId }, body: { name: 'Ours' } })
    expect(renamed.status).toBe(404)
    expect(await namesOf(ines)).toEqual(['Mine'])
  })

  test('row 93 no more than a few, and no name that tells of a person', async () => {
    for (let n = 0; n < VIEWS_MOST; n++) {
      world.clock.pass(1)
      expect((await save('One of some')).status).toBe(200)
    }
    expect((await save('One too many')).problem?.refusal?.code).toBe('too-many-views')
    expect((await save('born 3/12/1984')).problem?.type).toBe('validation')
    expect(await namesOf(ines)).toHaveLength(VIEWS_MOST)
    expect((await trail()).at(-1)).toBe('audit.view-saved!')
  })
})
