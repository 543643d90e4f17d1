import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import {
  type AuditEntry,
  encodeEntry,
  growTree,
  leafHash,
  newSigningKey,
  projectEntry,
  type SigningKey,
  signCheckpoint,
} from '@portal-desk/audit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyStoredLog } from '../src/audit/verify-stored-log.ts'
import { loadKeys } from '../src/settings/keys.ts'
import { engines } from './engines.ts'
import { deskWithMaria, enrol, reset, verifiedCall } from './steps.ts'
import { tamper } from './tamper.ts'
import { consoleEndpoints as api, PASSWORD, type World } from './world.ts'

const tables = ['audit_entry', 'audit_detail', 'audit_checkpoint', 'audit_seq'] as const
type AuditTable = (typeof tables)[number]
type Row = Record<string, unknown>

/** Which column, or two, name a row. */
const keyOf: Record<AuditTable, readonly string[]> = {
  audit_entry: ['idx'],
  audit_detail: ['idx', 'name'],
  audit_checkpoint: ['size'],
  audit_seq: ['id'],
}
/** Which may be empty; the driver refuses it of the others. */
const nullable = new Set([
  'audit_entry.patient',
  'audit_entry.call',
  'audit_detail.value',
  'audit_checkpoint.published_at',
])
/** Of these the log makes no claim (docs/audit.md, What is not proved): a value may be erased, a publication told later. */
const unclaimed = new Set([
  'audit_detail.value emptied',
  'audit_checkpoint.published_at emptied',
  'audit_checkpoint.published_at changed',
])

const flipped = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte)))
/** Other values of the same kind. */
function otherThan(value: unknown): unknown[] {
  if (value instanceof Uint8Array) return [flipped(value), Buffer.alloc(0)]
  if (typeof value === 'number') return [value + 1_000_000, value - 1_000_000]
  if (typeof value === 'string') return [`${value}x`, value.slice(1)]
  return ['x']
}
/** A row's place among those of its table. */
const inOrder = (rows: readonly Row[], keys: readonly string[]): Row[] =>
  rows.toSorted((a, b) => {
    const key = keys.find((name) => a[name] !== b[name]) ?? keys[0] ?? ''
    return (a[key] as number) < (b[key] as number) ? -1 : 1
  })

describe.each(engines)('11 a log that somebody with the whole database changed, on %s', (engine) => {
  let world: World
  let signing: SigningKey
  let whole: Record<AuditTable, Row[]>
  let outside: string

  beforeAll(async () => {
    const { world: made, marta } = await deskWithMaria(engine)
    world = made
    await world.desk.checkpoints.publish()
    await enrol(world, marta, PASSWORD)
    await world.desk.checkpoints.publish()
    const callId = await verifiedCall(marta)
    await marta.call(api.applyRemedy, { params: { callId }, body: reset })
    await world.mails()
    await world.desk.checkpoints.publish()
    await world.desk.checkpoints.stop()
    signing = loadKeys(world.desk.settings.dataDir, (size) => new Uint8Array(size)).signing
    const rows = (table: AuditTable) => world.desk.store.read.selectFrom(table).selectAll().execute()
    const read = await Promise.all(
      tables.map(async (table) => [table, inOrder(await rows(table), keyOf[table])] as const),
    )
    whole = Object.fromEntries(read) as Record<AuditTable, Row[]>
    outside = readFileSync(world.desk.settings.checkpointFile, 'utf8')
  })
  afterAll(() => world.stop())

  const verify = async () => {
    const { store, vault, settings } = world.desk
    const { findings } = await verifyStoredLog(store, vault, [signing.verifier], settings.checkpointFile)
    return findings.map(({ reason }) => reason)
  }
  const write = () => world.desk.store.write
  const fill = async (table: AuditTable, rows: readonly Row[]) => {
    await write().deleteFrom(table).execute()
    if (rows.length > 0)
      await write()
        .insertInto(table)
        .values(rows as never)
        .execute()
  }
  /** What verifying finds while a table holds these rows, and a file this text; afterwards all is as it was. */
  const found = async (changed: Partial<Record<AuditTable, readonly Row[]>>, file = outside) => {
    const { checkpointFile } = world.desk.settings
    const names = Object.keys(changed) as AuditTable[]
    for (const table of names) await tamper(world, table, () => fill(table, changed[table] ?? []))
    writeFileSync(checkpointFile, file)
    try {
      return await verify()
    } finally {
      writeFileSync(checkpointFile, outside)
      for (const table of names) await tamper(world, table, () => fill(table, whole[table]))
    }
  }
  /** Entries with all that can be computed from them: columns, leaves, and checkpoints signed with this key. */
  const recomputed = (entries: readonly AuditEntry[], key: SigningKey) => {
    const tree = growTree()
    const sizes = new Set(whole.audit_checkpoint.map(({ size }) => size))
    const audit_checkpoint: Row[] = []
    const audit_entry = entries.map((entry, idx) => {
      const bytes = encodeEntry(entry)
      const leaf = leafHash(bytes)
      tree.append(leaf)
      if (sizes.has(tree.size)) {
        const note = signCheckpoint(tree.size, tree.root(), key)
        audit_checkpoint.push({ size: tree.size, root: Buffer.from(tree.root()), note, published_at: 1 })
      }
      return { idx, leaf: Buffer.from(leaf), entry: Buffer.from(bytes), ...projectEntry(entry) }
    })
    return { audit_entry, audit_checkpoint }
  }
  const entriesNow = () =>
    whole.audit_entry.map(({ entry }): AuditEntry => JSON.parse(Buffer.from(entry as Uint8Array).toString()))
  const notesOf = (rows: readonly Row[]) => rows.map(({ note }) => `${note}\n`).join('')
  const someOf = <T>(rows: readonly T[]): readonly T[] => {
    if (process.env['TAMPERS'] === 'all') return rows
    const [first, middle, last] = [rows[0], rows[rows.length >> 1], rows.at(-1)]
    return [first, middle, last].filter((row): row is T => row !== undefined)
  }

  test('untouched it is whole', async () => {
    expect(await verify()).toEqual([])
    expect(whole.audit_checkpoint.length).toBeGreaterThan(2)
    expect(whole.audit_detail.length).toBeGreaterThan(3)
  })

  test('11 each column of each table, changed or emptied', async () => {
    const missed: string[] = []
    for (const table of tables) {
      for (const row of someOf(whole[table])) {
        for (const [column, value] of Object.entries(row)) {
          const name = `${table}.${column}`
          const others: [unknown, string][] = otherThan(value).map((other) => [other, 'changed'])
          if (value !== null && nullable.has(name)) others.push([null, 'emptied'])
          for (const [other, how] of others) {
            const rows = whole[table].map((each) => (each === row ? { ...each, [column]: other } : each))
            if ((await found({ [table]: rows })).length === 0) missed.push(`${name} ${how}`)
          }
        }
      }
    }
    expect(new Set(missed)).toEqual(unclaimed)
  })

  test('11 each row deleted, doubled under another name, or with the content of another', async () => {
    const missed: string[] = []
    for (const table of tables) {
      const rows = whole[table]
      for (const row of someOf(rows)) {
        const keys = keyOf[table]
        const note = async (what: string, changed: readonly Row[]) => {
          if ((await found({ [table]: changed })).length === 0) missed.push(`${table} ${what}`)
        }
        if (table !== 'audit_seq')
          await note(
            'deleted',
            rows.filter((each) => each !== row),
          )
        for (const step of [1_000_000, -1_000_000]) {
          const [first = ''] = keys
          await note('inserted', [...rows, { ...row, [first]: (row[first] as number) + step }])
        }
        const other = rows.find((each) => each !== row)
        if (!other) continue
        const named = (from: Row) => Object.fromEntries(keys.map((key) => [key, from[key]]))
        await note(
          'swapped',
          rows.map((each) =>
            each === row ? { ...other, ...named(row) } : each === other ? { ...row, ...named(other) } : each,
          ),
        )
      }
    }
    expect(missed).toEqual([])
  })

  test('11 the end cut off, with the counter and the checkpoints that knew of it', async () => {
    for (const size of [whole.audit_entry.length - 1, 1, 0]) {
      const below = (key: string) => (row: Row) => (row[key] as number) < size
      const reasons = await found({
        audit_entry: whole.audit_entry.filter(below('idx')),
        audit_detail: whole.audit_detail.filter(below('idx')),
        audit_checkpoint: whole.audit_checkpoint.filter(({ size: of }) => (of as number) <= size),
        audit_seq: [{ id: 1, next: size }],
      })
      expect(reasons).toContain('outside-beyond')
    }
  })

  test('11 each field of an entry rewritten, everything recomputed and signed with the own key', async () => {
    const entries = entriesNow()
    const fullest = entries.reduce((a, b) => (Object.keys(b).length > Object.keys(a).length ? b : a))
    for (const field of Object.keys(fullest).filter((name) => name !== 'v') as (keyof AuditEntry)[]) {
      const value = fullest[field]
      const other =
        typeof value === 'number'
          ? value + 1
          : typeof value === 'string'
            ? field === 'outcome'
              ? 'refused'
              : `${value}x`
            : field === 'actor'
              ? { ...fullest.actor, id: 'somebody-else' }
              : undefined
      const rewritten = entries.map((entry) => {
        if (entry !== fullest) return entry
        const { [field]: _gone, ...rest } = entry
        return (other === undefined ? rest : { ...rest, [field]: other }) as AuditEntry
      })
      expect(await found(recomputed(rewritten, signing)), field).toContain('outside-contradiction')
    }
  })

  test('11 an entry left out, put in or moved, everything recomputed and signed with the own key', async () => {
    const entries = entriesNow()
    const [first, second, ...rest] = entries
    if (!first || !second) throw new Error('the log is too short')
    const made = [entries.slice(1), [first, first, second, ...rest], [second, first, ...rest]]
    for (const rewritten of made) {
      const changed = { ...recomputed(rewritten, signing), audit_seq: [{ id: 1, next: rewritten.length }] }
      expect(await found(changed)).toContain('outside-contradiction')
    }
  })

  test('11 checkpoints forged with another key, in the database and outside', async () => {
    const forged = newSigningKey(signing.verifier.name, randomBytes)
    const changed = recomputed(entriesNow().slice(1), forged)
    const audit_seq = [{ id: 1, next: changed.audit_entry.length }]
    expect(await found({ ...changed, audit_seq })).toContain('checkpoint-signature')
    const file = notesOf(changed.audit_checkpoint)
    expect(await found({ ...changed, audit_seq }, file)).toContain('outside-signature')
    expect(await found({}, `${outside}${signCheckpoint(9_999, Buffer.alloc(32), signing)}\n`)).toEqual([
      'outside-beyond',
    ])
  })

  test('11 the outside file cut, emptied or replaced by an older one', async () => {
    const notes = outside.split('\n\n—').length - 1
    expect(notes).toBeGreaterThan(2)
    for (const file of ['', outside.slice(0, outside.length >> 1), outside.slice(0, -2)])
      expect((await found({}, file)).length).toBeGreaterThan(0)
  })

  test('11 (g) a mail that no entry tells of, one that is gone, and a login that nobody made', async () => {
    const { id } = await write().selectFrom('outbox_message').select('id').executeTakeFirstOrThrow()
    const account = await write().selectFrom('portal_account').selectAll().executeTakeFirstOrThrow()
    const rename = (from: string, to: string) =>
      write().updateTable('outbox_message').set({ id: to }).where('id', '=', from).execute()
    await rename(id, 'of-nobody')
    expect((await verify()).sort()).toEqual(['entry-without-row', 'row-without-entry'])
    await rename('of-nobody', id)
    const login = { ...account, id: 'made-by-nobody', username: 'nobody' }
    await write().insertInto('portal_account').values(login).execute()
    expect(await verify()).toEqual(['row-without-entry'])
    await write().deleteFrom('portal_account').where('id', '=', login.id).execute()
    expect(await verify()).toEqual([])
  })

  test('NOT found (docs/audit.md): database and file rewritten by whoever holds the own key', async () => {
    const [first, ...rest] = entriesNow()
    if (!first) throw new Error('the log is empty')
    const changed = recomputed([{ ...first, client: 'another' }, ...rest], signing)
    expect(await found(changed, notesOf(changed.audit_checkpoint))).toEqual([])
  })
})
