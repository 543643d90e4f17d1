import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { maria } from './people.ts'
import { callAbout, invitation, verifiedCall } from './steps.ts'
import { consoleEndpoints as api, portalEndpoints as portal, startWorld, type World } from './world.ts'

/** From now on the disk has no room for another entry; gives the disk back when called. */
async function fillDisk({ desk, act }: World): Promise<() => Promise<void>> {
  const { write } = desk.store
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(write)
  await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 1) + 1}`).execute(write)
  const fill = () => act(async (unit) => unit.record({ action: 'sample.made', outcome: 'done' }))
  for (let full = false; !full; ) {
    full = await fill().then(
      () => false,
      () => true,
    )
  }
  return async () => {
    await sql.raw('pragma max_page_count = 1000000').execute(write)
  }
}

/** A wire to a server that can be cut and mended. */
async function wire(
  target: URL,
): Promise<{ port: number; cut: () => Promise<void>; mend: () => Promise<void> }> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.pipe(to)
    }
  })
  const mend = async (port = 0) => {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  }
  await mend()
  const { port } = server.address() as AddressInfo
  return {
    port,
    mend: () => mend(port),
    async cut() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

test('T11 a full disk: plain words, nothing opens without its entry, reads go on, and it recovers by itself', async () => {
  const world = await startWorld('sqlite')
  await world.addPatients(maria())
  const marta = await world.staff()
  const seen = await verifiedCall(marta)
  await marta.call(api.getWorkspace, { params: { callId: seen } })
  const unseen = await callAbout(marta, 'maria garcia 3/12/1984')
  const giveBack = await fillDisk(world)
  const before = await world.trail()

  const press = { params: { callId: seen }, body: invitation, key: 'pressed-on-a-full-disk' }
  for (let i = 0; i < 3; i++) {
    const { status, problem } = await marta.call(api.applyRemedy, press)
    expect([status, problem?.type, problem?.changed]).toEqual([507, 'disk-full', 'no'])
    expect(problem?.detail).toMatch(/cannot write. Nothing changed/)
  }
  const hidden = await marta.call(api.getWorkspace, { params: { callId: unseen } })
  expect(hidden.problem).toMatchObject({ type: 'disk-full' })
  expect(JSON.stringify(hidden.body)).not.toContain('García')
  const shown = await marta.call(api.getWorkspace, { params: { callId: seen } })
  expect(shown.body).toMatchObject({ record: { name: expect.stringContaining('García') } })
  expect((await marta.call(api.getDesk)).status).toBe(200)
  expect(await world.trail()).toEqual(before)
  expect(await world.mails()).toEqual([])

  await giveBack()
  const done = await marta.call(api.applyRemedy, press)
  expect(done.status).toBe(200)
  expect(await world.mails()).toHaveLength(1)
  expect((await marta.call(api.getWorkspace, { params: { callId: unseen } })).status).toBe(200)
  await world.stop()
})

/** Another process takes the write lock of a SQLite file and keeps it; gives it back when called. */
async function lockElsewhere(file: string): Promise<() => Promise<void>> {
  const driver = createRequire(import.meta.resolve('@portal-desk/store')).resolve('better-sqlite3')
  const script = `
    const held = new (require(process.argv[1]))(process.argv[2])
    held.exec('begin immediate')
    process.stdout.write('held')
    process.stdin.resume().on('end', () => held.exec('rollback'))`
  const child = spawn(process.execPath, ['-e', script, driver, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    child.stdin.end()
    await once(child, 'exit')
  }
}

test('T6 T11 another process holds the lock: reads and the live line go on, and the act is done once it is free', async () => {
  const world = await startWorld('sqlite')
  const marta = await world.staff()
  const giveBack = await lockElsewhere(world.desk.settings.databaseUrl)
  const order: string[] = []
  const press = { body: { channel: 'phone' }, key: 'pressed-while-another-writes' } as const
  const act = marta.call(api.openCall, press).then((answer) => {
    order.push('act')
    return answer
  })
  const live = await marta.raw('GET', '/api/live')
  await live.body?.getReader().read()
  expect((await marta.call(api.getDesk)).status).toBe(200)
  order.push('read')
  await giveBack()
  expect((await act).status).toBe(201)
  expect(order).toEqual(['read', 'act'])
  expect((await world.trail()).filter((action) => action === 'call.opened')).toHaveLength(1)
  await world.stop()
})

test('T6 T11 a lock that is not given back: told plainly that nothing changed, and the same press does it later', async () => {
  const world = await startWorld('sqlite')
  const marta = await world.staff()
  const giveBack = await lockElsewhere(world.desk.settings.databaseUrl)
  const before = await world.trail()
  const press = { body: { channel: 'phone' }, key: 'pressed-while-another-stays' } as const
  const { status, problem, headers } = await marta.call(api.openCall, press)
  expect([status, problem?.type, problem?.changed]).toEqual([503, 'database-busy', 'no'])
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
  await giveBack()
  expect(await world.trail()).toEqual(before)
  expect((await marta.call(api.openCall, press)).status).toBe(201)
  await world.stop()
})

test('T7 T11 a database that is locked: told to wait, nothing done, and the same press does it afterwards', async () => {
  const world = await startWorld('postgres')
  await world.addPatients(maria())
  const marta = await world.staff()
  const callId = await verifiedCall(marta)
  const other = new pg.Client({ connectionString: world.desk.settings.databaseUrl })
  await other.connect()
  await other.query('begin')
  await other.query('select * from patient for update')

  const press = { params: { callId }, body: invitation, key: 'pressed-while-it-is-locked' }
  const waiting = await marta.call(api.applyRemedy, press)
  expect([waiting.status, waiting.problem?.type, waiting.problem?.changed]).toEqual([
    503,
    'database-busy',
    'no',
  ])
  expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await marta.call(api.getDesk)).status).toBe(200)
  await other.query('rollback')
  await other.end()
  expect((await marta.call(api.applyRemedy, press)).status).toBe(200)
  expect(await world.mails()).toHaveLength(1)
  await world.stop()
})

test('T11 a database that is gone: words and a retry, nothing said to be done, and it recovers by itself', async () => {
  const { port, cut, mend } = await wire(new URL(inject('postgresUrl')))
  const via = (direct: string) => {
    const url = new URL(direct)
    Object.assign(url, { hostname: '127.0.0.1', port: String(port) })
    return url.href
  }
  const world = await startWorld('postgres', { via })
  const marta = await world.staff()
  const visitor = await world.visitor()
  await cut()
  const press = { body: { channel: 'phone' }, key: 'pressed-while-it-is-gone' } as const
  for (const { status, problem } of [
    await marta.call(api.openCall, press),
    await marta.call(api.getDesk),
    await visitor.call(portal.signInPatient, { body: { username: 'somebody', password: 'x' } }),
  ])
    expect([status, problem?.type, problem?.changed]).toEqual([503, 'database-down', 'no'])
  await mend()
  expect((await marta.call(api.openCall, press)).status).toBe(201)
  expect((await world.trail()).filter((action) => action === 'call.opened')).toHaveLength(1)
  await world.stop()
  await cut()
})
