import { checkProofFile, type SigningKey } from '@portal-desk/audit'
import { days } from '@portal-desk/domain'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { proveStoredEntry } from '../src/audit/integrity/prove-stored-entry.ts'
import { type PruneOutcome, pruneLog } from '../src/audit/prune-log.ts'
import { startCheckpoints } from '../src/audit/publish-checkpoints.ts'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { pruneCommand } from '../src/commands/prune-audit.ts'
import { restoreCommand } from '../src/commands/restore.ts'
import { loadKeys } from '../src/settings/keys.ts'
import { backUp, newKey, told } from './backup-steps.ts'
import { engines } from './engines.ts'
import { deskWithMaria, enrol } from './steps.ts'
import { tamper } from './tamper.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

const YEARS = 6
const LONG = days(365 * 7)

/** One desk, seven years on: its tests follow each other as the years do. */
describe.each(engines)('L a record of seven years on %s', (engine) => {
  let world: World
  let signing: SigningKey
  let patientId: string
  /** Index of the newest entry that is old enough. */
  let last: number
  let early: string

  beforeAll(async () => {
    const { world: made, marta, patientId: id } = await deskWithMaria(engine)
    world = made
    patientId = id
    signing = loadKeys(world.desk.settings.dataDir, (size) => new Uint8Array(size)).signing
    await world.desk.checkpoints.publish()
    await world.act(async ({ record }) => record({ action: 'account.held', outcome: 'done', patient: id }))
    await enrol(world, marta, PASSWORD)
    await world.desk.checkpoints.publish()
    last = (await world.trail()).length - 1
    early = await proofOf(1)
    world.clock.pass(LONG)
    await world.staff('ines')
    await world.desk.checkpoints.publish()
    // Nobody signs a log by the clock while a test has its tables in its hands.
    await world.desk.checkpoints.stop()
  })
  afterAll(() => world.stop())

  const db = () => world.desk.store.read
  const proofOf = async (idx: number) => {
    const made = await proveStoredEntry(db(), [signing.verifier], idx)
    return 'proof' in made ? made.proof : made.noProof
  }
  const prune = (more: { years?: number; checkpointFile?: string } = {}) => {
    const { store, vault, house, settings } = world.desk
    const { years = YEARS, checkpointFile = settings.checkpointFile } = more
    const records = { store, vault, house: house() }
    const now = world.clock.now()
    return pruneLog(
      { records, owner: store, keys: [signing.verifier], checkpointFile, serverRunning: false, now },
      years,
    )
  }
  const verify = () => {
    const { store, vault, settings } = world.desk
    return verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile)
  }
  const found = async () => (await verify()).findings.map(({ reason }) => reason)
  const entries = () =>
    db().selectFrom('audit_entry').select(['idx', 'action', 'outcome']).orderBy('idx').execute()

  test('is not pruned too soon, beside a server, without a checkpoint outside, or under a hold', async () => {
    const { length } = await entries()
    const refused = async (how: Parameters<typeof prune>[0]) => (await prune(how)) as { refused?: string }
    expect(await refused({ years: 5 })).toEqual({ refused: 'too-few-years' })
    const clock = vi.spyOn(Date, 'now').mockImplementation(world.clock.now)
    const { status, said } = await told(() => pruneCommand(world.desk.settings, { before: '6' }))
    clock.mockRestore()
    expect([status, said]).toEqual([
      1,
      expect.stringContaining('Stop all servers first. Nothing was pruned.'),
    ])
    expect(await refused({ checkpointFile: '/nowhere/checkpoints.txt' })).toEqual({ refused: 'not-outside' })
    expect(await prune({ years: 8 })).toEqual({ nothing: true })
    const put = (account: { hold: string }) =>
      world.desk.store.write.updateTable('portal_account').set(account).execute()
    await put({ hold: 'staff' })
    expect(await refused({})).toEqual({ refused: 'hold-open' })
    await put({ hold: 'none' })
    const relabel = (action: string) =>
      tamper(world, 'audit_entry', () =>
        world.desk.store.write.updateTable('audit_entry').set({ action }).where('idx', '=', 1).execute(),
      )
    await relabel('search.done')
    expect(await refused({})).toEqual({ refused: 'not-whole' })
    await relabel('import.batch')
    const after = await entries()
    expect(after.slice(length).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      ...Array<string>(5).fill('audit.pruned refused'),
    ])
    expect(after[0]?.idx).toBe(0)
  })

  test('is pruned up to the newest entry that is old enough, and stays whole', async () => {
    const { size } = await verify()
    const root = (await verify()).root
    const outcome = (await prune()) as Extract<PruneOutcome, { below: number }>
    expect(outcome).toMatchObject({ pruned: last, below: last, keptSince: world.clock.now() - LONG })
    const after = await entries()
    expect(after[0]?.idx).toBe(last)
    expect(after.at(-1)).toMatchObject({ idx: size, action: 'audit.pruned', outcome: 'done' })
    const details = await db().selectFrom('audit_detail').select('idx').where('idx', '<', last).execute()
    expect(details).toEqual([])
    const report = await verify()
    expect(report.findings).toEqual([])
    expect(report.pruned).toEqual({ below: last, at: world.clock.now() })
    expect([report.size, report.root]).not.toEqual([size, root])
    expect(report.outsideCheckpoints).toBeGreaterThan(2)
  })

  test('proves what is left, and each proof that was given out before', async () => {
    await world.desk.checkpoints.publish()
    expect(checkProofFile(await proofOf(last), [signing.verifier])).toMatchObject({ index: last })
    expect(checkProofFile(early, [signing.verifier])).toMatchObject({ index: 1 })
    expect(await proofOf(1)).toBe('pruned')
  })

  test('is signed on by a server that starts on it', async () => {
    const { store, settings, log, now } = world.desk
    const again = startCheckpoints(store, signing, settings.checkpointFile, now, log, { every: 3_600_000 })
    expect(await again.publish()).toBe(
      (await entries()).at(-1)?.idx === undefined ? 0 : (await verify()).size,
    )
    expect(again.whole()).toBe(true)
    await again.stop()
  })

  test('its guards stand again', async () => {
    const { write } = world.desk.store
    for (const table of ['audit_entry', 'audit_detail', 'audit_tile'] as const) {
      await expect(write.deleteFrom(table).execute(), table).rejects.toThrow(/audit trail is never/)
    }
    await expect(write.updateTable('audit_tile').set({ first: 1 }).execute()).rejects.toThrow(
      /never rewritten/,
    )
  })

  test('11 tiles, entries and rows beside them that somebody changes by hand are found', async () => {
    const { write } = world.desk.store
    const { findings } = await verify()
    expect(findings).toEqual([])
    const tiles = await db().selectFrom('audit_tile').selectAll().execute()
    const [tile] = tiles
    if (!tile) throw new Error('there is no tile')
    const withTiles = async (rows: (typeof tiles)[number][]) => {
      const fill = (all: typeof rows) =>
        tamper(world, 'audit_tile', async () => {
          await write.deleteFrom('audit_tile').execute()
          if (all.length > 0) await write.insertInto('audit_tile').values(all).execute()
        })
      await fill(rows)
      try {
        return await found()
      } finally {
        await fill(tiles)
      }
    }
    const flipped = Buffer.from(tile.leaves)
    flipped[40] = (flipped[40] ?? 0) ^ 1
    expect(await withTiles([{ ...tile, leaves: flipped }])).toContain('outside-contradiction')
    expect(await withTiles([{ ...tile, leaves: Buffer.from(tile.leaves.subarray(0, -32)) }])).toContain(
      'index-gap',
    )
    expect(await withTiles([{ ...tile, leaves: Buffer.from(tile.leaves.subarray(0, -1)) }])).toContain(
      'row-unreadable',
    )
    expect(await withTiles([{ ...tile, first: 1 }])).toContain('index-gap')
    expect(await withTiles([tile, { ...tile, first: 9_000 }])).not.toEqual([])
    expect(await withTiles([])).toContain('index-gap')
    // As a pruning would, without the entry that tells of it: leaves moved, the entry deleted.
    const [first] = await db().selectFrom('audit_entry').selectAll().orderBy('idx').limit(1).execute()
    if (!first) throw new Error('there is no entry')
    const gone = (how: () => Promise<unknown>) => tamper(world, 'audit_entry', how)
    await gone(() => write.deleteFrom('audit_entry').where('idx', '=', first.idx).execute())
    expect(await found()).toContain('index-gap')
    const longer = Buffer.concat([tile.leaves, first.leaf])
    expect(await withTiles([{ ...tile, leaves: longer }])).toContain('pruning-not-recorded')
    await gone(() => write.insertInto('audit_entry').values(first).execute())
    expect(await found()).toEqual([])
  })

  test('11 (g) a login that nobody made is found, however old it says it is', async () => {
    const { write } = world.desk.store
    const account = await db().selectFrom('portal_account').selectAll().executeTakeFirstOrThrow()
    const login = { ...account, id: 'made-by-nobody', username: 'nobody', created_at: 1 }
    await write.insertInto('portal_account').values(login).execute()
    expect(await found()).toEqual(['row-without-entry'])
    await write.deleteFrom('portal_account').where('id', '=', login.id).execute()
    await write
      .updateTable('portal_account')
      .set({ id: 'another' })
      .where('id', '=', account.id)
      .execute()
      .catch(() => undefined)
    expect(await found()).toEqual([])
  })

  test('is shown as far as it goes, and says from when', async () => {
    const ines = await world.staff('ines')
    const page = await ines.call(api.listAudit, { body: { ask: { when: 'today' } } })
    expect(page.body.rows.length).toBeGreaterThan(0)
    expect(page.body.keptSince).toBe(world.clock.now() - LONG)
    const touches = await ines.call(api.getTouches, { params: { patientId, entry: 'newest' } })
    expect(touches.body.keptSince).toBe(world.clock.now() - LONG)
    const count = await ines.call(api.countAudit, { body: { ask: {} } })
    expect(count.body.keptSince).toBe(world.clock.now() - LONG)
    await world.desk.verifying.byItself('night')
    const integrity = await ines.call(api.getIntegrity)
    expect(integrity.body.verdict.says).toContain(
      `before ${last} were pruned after years; their hashes stand`,
    )
  })

  test('is backed up and put back as it is', async () => {
    await world.desk.checkpoints.publish()
    const clock = vi.spyOn(Date, 'now').mockImplementation(world.clock.now)
    const key = await newKey()
    const file = await backUp(world, key.recipient)
    const options = { identity: key.identity, drill: true }
    const { status, said } = await told(() => restoreCommand(world.desk.settings, file, options))
    clock.mockRestore()
    expect([status, said]).toEqual([0, expect.stringContaining('Its log is whole')])
  })

  test('is pruned once more when more has become old enough', async () => {
    await world.desk.checkpoints.publish()
    const before = (await verify()).size
    world.clock.pass(LONG)
    await world.staff('ines')
    await world.desk.checkpoints.publish()
    expect(await prune()).toMatchObject({ below: before - 1 })
    expect(await verify()).toMatchObject({ findings: [], pruned: { below: before - 1 } })
    // The login was made in a year of which nothing is left.
    expect(await db().selectFrom('portal_account').select('id').execute()).toHaveLength(1)
  })
})
