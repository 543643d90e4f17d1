import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from '../open-store.ts'
import { engines, freshUrl } from '../whole-store.fixture.ts'

const module = path.resolve(import.meta.dirname, '../open-store.ts')
const script = `
  const { openStore } = await import(${JSON.stringify(module)})
  process.send?.('ready')
  await new Promise((go) => process.once('message', go))
  const store = await openStore(process.argv[1])
  await store.close()`
const opener = (url: string): ChildProcess =>
  spawn(process.execPath, ['--input-type=module', '-e', script, url], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
const ready = (child: ChildProcess): Promise<unknown> => once(child, 'message')
const exitOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'exit'))[0]

describe.each(engines)('T10 the first start on %s', (engine) => {
  test('four processes that start in one moment on an empty database all find it whole', async () => {
    const url = await freshUrl(engine)
    const openers = [1, 2, 3, 4].map(() => opener(url))
    await Promise.all(openers.map(ready))
    const exits = Promise.all(openers.map(exitOf))
    for (const one of openers) one.send('go')
    expect(await exits).toEqual([0, 0, 0, 0])
    const store = await openStore(url)
    expect(await store.read.selectFrom('audit_seq').selectAll().execute()).toEqual([{ id: 1, next: 0 }])
    await store.close()
  }, 30_000)
})

test('T10 killed in the middle of the first start, the next start makes the database whole', async () => {
  for (let wait = 0; wait < 6; wait++) {
    const url = await freshUrl('sqlite')
    const child = opener(url)
    await ready(child)
    child.send('go')
    const begun = () => existsSync(`${url}-wal`) && statSync(`${url}-wal`).size > 0
    while (!begun() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1))
    await new Promise((resolve) => setTimeout(resolve, wait * 2))
    child.kill('SIGKILL')
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    const store = await openStore(url)
    expect(await store.read.selectFrom('audit_seq').selectAll().execute()).toEqual([{ id: 1, next: 0 }])
    await store.close()
  }
}, 30_000)
