import { days, type PatientRecord } from '@portal-desk/domain'
import { ownContext, type Records } from '@portal-desk/store'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DormantOptions, dormantCommand } from '../src/commands/dormant.ts'
import { previewDormancy } from '../src/inactive/dormancy/preview-dormancy.ts'
import { startDormancy } from '../src/inactive/dormancy/start-dormancy.ts'
import { undoDormancy } from '../src/inactive/dormancy/undo-dormancy.ts'
import { workDormancy } from '../src/inactive/dormancy/work-dormancy.ts'
import { readSettings } from '../src/settings/settings.ts'
import { engines } from './engines.ts'
import { john } from './people.ts'
import { startWorld, type World } from './world.ts'

const IN_USE = 60
const person = (n: number): PatientRecord =>
  john({ sourceKey: `person-${n}`, identifiers: [{ kind: 'mrn', value: `9-${n}` }], birthDate: '1960-01-01' })

describe.each(engines)('features 71 the sweep of dormant logins on %s', (engine) => {
  let world: World
  let ids: string[]
  /** Sixty logins in use, and five that nobody has used for three years: one held, one restricted among them. */
  beforeEach(async () => {
    world = await startWorld(engine)
    ids = await world.addPatients(...Array.from({ length: IN_USE + 5 }, (_, n) => person(n)))
    const now = world.clock.now()
    await world.act(async ({ tx, record }) => {
      const rows = ids.map((patient_id, n) => ({
        id: `account-${String(n).padStart(3, '0')}`,
        patient_id,
        username: `person${n}`,
        lifecycle: 'active',
        lock_kind: 'none' as const,
        hold: n === IN_USE ? 'staff' : 'none',
        credential: 'set',
        contact: 'verified',
        language: 'en',
        failed_sign_ins: 0,
        password_set_at: now - days(2_000),
        last_sign_in_at: now - days(n < IN_USE ? 5 : 1_100),
        created_at: now - days(2_000),
        version: 1,
      }))
      await tx.insertInto('portal_account').values(rows).execute()
      const marked = { patient_id: ids[IN_USE + 1] ?? '', mark: 'restricted', set_at: now }
      await tx.insertInto('patient_mark').values(marked).execute()
      record({ action: 'import.batch', outcome: 'done' })
    })
  })
  afterEach(() => world.stop())

  const records = (): Records => {
    const { store, vault, house } = world.desk
    return { store, vault, house: house() }
  }
  const context = () => ownContext('command-line', world.clock.now(), 'test', 'test')
  const off = async () =>
    (
      await world.desk.store.read
        .selectFrom('portal_account')
        .select('username')
        .where('lifecycle', '=', 'deactivated')
        .orderBy('id')
        .execute()
    ).map(({ username }) => username)
  const begin = async (): Promise<string> => {
    const started = await startDormancy(records(), context())
    return 'runId' in started ? started.runId : ''
  }
  const toTheEnd = async () => {
    await workDormancy(world.desk)
    await workDormancy(world.desk)
  }

  test('a look changes nothing; what goes is what was told, and never one on hold or restricted', async () => {
    const preview = await previewDormancy(records(), world.clock.now())
    expect(preview).toMatchObject({ found: 3, active: 65 })
    expect(preview.sample.map(({ id }) => id)).toEqual(['account-062', 'account-063', 'account-064'])
    expect(await off()).toEqual([])
    await begin()
    expect(await off()).toEqual([])
    await toTheEnd()
    expect(await off()).toEqual(['person62', 'person63', 'person64'])
    expect(await world.trail(ids[62])).toEqual(['inactive.confirmed', 'account.deactivated'])
    expect((await world.trail()).filter((action) => action.startsWith('dormancy.'))).toEqual([
      'dormancy.started',
      'dormancy.batch',
      'dormancy.finished',
    ])
  })

  test('T4 stopped in the middle it goes on, and switches nobody off twice; two servers at once do no harm', async () => {
    await begin()
    await world.act(async ({ tx, record }) => {
      await tx.updateTable('dormancy_run').set({ after_id: 'account-062' }).execute()
      record({ action: 'import.batch', outcome: 'done' })
    })
    await Promise.all([workDormancy(world.desk), workDormancy(world.desk)])
    await toTheEnd()
    expect(await off()).toEqual(['person63', 'person64'])
    const shut = (await world.trail()).filter((action) => action === 'account.deactivated')
    expect(shut).toHaveLength(2)
  })

  test('whoever came back meanwhile keeps the login', async () => {
    await begin()
    await world.act(async ({ tx, record }) => {
      const back = { last_sign_in_at: world.clock.now() }
      await tx.updateTable('portal_account').set(back).where('id', '=', 'account-063').execute()
      record({ action: 'import.batch', outcome: 'done' })
    })
    await toTheEnd()
    expect(await off()).toEqual(['person62', 'person64'])
  })

  test('a sweep is taken back as a whole within its window, and leaves alone what has changed since', async () => {
    const runId = await begin()
    expect(await undoDormancy(records(), context(), runId)).toEqual({ refused: 'not-finished' })
    await toTheEnd()
    await world.act(async (unit) => {
      const facts = await unit.factsFor(ids[62] ?? '')
      const dead = { change: 'put-inactive', reason: 'deceased' } as const
      const audit = [{ action: 'inactive.confirmed', outcome: 'done' } as const]
      await unit.carryOut({ changes: [dead], messages: [], audit }, { ...facts, now: facts.now + 1 })
      await unit.tx
        .updateTable('inactive_report')
        .set({ ended_at: world.clock.now() + 1 })
        .where('reason', '=', 'deceased')
        .execute()
    })
    expect(await undoDormancy(records(), context(), runId)).toEqual({})
    await toTheEnd()
    expect(await off()).toEqual(['person62'])
    expect(await undoDormancy(records(), context(), runId)).toEqual({ refused: 'undone-already' })
    expect(await undoDormancy(records(), context(), 'no-such-run')).toEqual({ refused: 'no-such-run' })
  })

  test('after thirty days it is too late to take it back', async () => {
    const runId = await begin()
    await toTheEnd()
    world.clock.pass(days(30))
    expect(await undoDormancy(records(), context(), runId)).toEqual({ refused: 'too-late' })
  })

  test('more than a tenth of all logins is a mistake until somebody has looked', async () => {
    world.clock.pass(days(800))
    expect(await startDormancy(records(), context())).toEqual({ refused: 'too-large-a-share' })
    expect(await off()).toEqual([])
  })

  test('desk dormant says what it would do, begins only when told to, and names nobody', async () => {
    const says = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    const refuses = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const run = (options: DormantOptions) =>
      dormantCommand(readSettings({ DEMO: 'true', ...world.env }), options)
    const told = () => says.mock.calls.flat().join('\n')
    expect(await run({})).toBe(0)
    expect(told()).toMatch(/3 of 65 logins were not used since/)
    expect(told()).not.toMatch(/person|Smith/)
    expect(await off()).toEqual([])
    expect(await run({ start: true })).toBe(0)
    const [, runId = ''] = /--undo (\S+)/.exec(told()) ?? []
    expect(await run({ start: true })).toBe(1)
    expect(refuses.mock.calls.flat().join()).toMatch(/under way already.*Nothing changed/)
    await toTheEnd()
    says.mockClear()
    // Whoever closed the window meanwhile finds the number of the sweep again.
    expect(await run({})).toBe(0)
    expect(told()).toMatch(/^0 of 62 logins/)
    expect(told()).toContain(`taken back: desk dormant --undo ${runId}`)
    expect(await run({ undo: runId })).toBe(0)
    await toTheEnd()
    expect(await off()).toEqual([])
    says.mockClear()
    await run({})
    expect(told()).not.toContain('--undo')
    vi.restoreAllMocks()
  })
})
