import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freshUrl } from '../whole-store.fixture.ts'
import type { Neighbours } from './neighbours.ts'
import { openNeighbours } from './open-neighbours.ts'

type Server = Neighbours & { name: string; heard: string[]; missed: number }

let url: string
let admin: pg.Client
let servers: Server[]
beforeEach(async () => {
  servers = []
  url = await freshUrl('postgres')
  admin = new pg.Client({ connectionString: url })
  await admin.connect()
})
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await admin.end()
})

/** What a server asked last on its line; the database's own workers come and go beside it. */
const lastAsked = async (name: string): Promise<string | undefined> =>
  (
    await admin.query<{ query: string }>('select query from pg_stat_activity where application_name = $1', [
      `portal-desk line ${name}`,
    ])
  ).rows[0]?.query

/** A server whose line stands, and what it may have missed is counted from then on. */
async function join(name: string): Promise<Server> {
  const heard: string[] = []
  const server: Server = Object.assign(
    openNeighbours(url, name, { heard: (told) => heard.push(told), missed: () => server.missed++ }, 20),
    { name, heard, missed: 0 },
  )
  servers.push(server)
  // It asks who leads once it listens.
  await expect.poll(() => lastAsked(name)).toMatch(/^select /)
  await expect.poll(() => servers.filter((one) => one.leads()).length).toBe(1)
  server.missed = 0
  return server
}
const leaders = () => servers.filter((one) => one.leads()).map(({ name }) => name)
/** Ends every line from the database's side, as a restart of it does. */
const cut = () =>
  admin.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
  )

test('what one server tells, each other hears once and in order, and itself not at all', async () => {
  const [a, b, c] = [await join('a'), await join('b'), await join('c')]
  const told = Array.from({ length: 50 }, (_, i) => `${i}`)
  for (const one of told) a.tell(one)
  await expect.poll(() => c.heard.length).toBe(50)
  await expect.poll(() => b.heard.length).toBe(50)
  expect([b.heard, c.heard, a.heard]).toEqual([told, told, []])
})

test('one of them leads, and when it goes another does', async () => {
  await join('a')
  await join('b')
  await join('c')
  const [first = ''] = leaders()
  const leader = servers.find(({ name }) => name === first)
  await leader?.close()
  expect(leader?.leads()).toBe(false)
  await expect.poll(() => leaders().length).toBe(1)
  expect(leaders()).not.toEqual([first])
})

test('what was told before a line stands for the first time, its server makes up for', async () => {
  await join('a')
  let missed = 0
  const b = openNeighbours(url, 'b', { heard: () => undefined, missed: () => missed++ }, 20)
  await expect.poll(() => lastAsked('b')).toMatch(/^select /)
  expect(missed).toBe(1)
  await b.close()
})

test('a line that was cut mends itself: whoever was on it reads again, and what is told comes over', async () => {
  const [a, b] = [await join('a'), await join('b')]
  await cut()
  await expect.poll(() => [a.missed, b.missed]).toEqual([1, 1])
  await expect.poll(() => leaders().length).toBe(1)
  a.tell('afterwards')
  await expect.poll(() => b.heard.at(-1)).toBe('afterwards')
})

test('where more is told than the line can keep, the others are told that something is missing', async () => {
  const [a, b] = [await join('a'), await join('b')]
  for (let i = 0; i < 1_500; i++) a.tell('again and again')
  await expect.poll(() => b.missed).toBe(1)
  expect(a.missed).toBe(0)
})

test('what somebody else writes to the channel is passed over', async () => {
  const b = await join('b')
  for (const odd of ['', 'x', '{}', '{"from":1,"messages":[]}', '{"from":"x","messages":"y"}', 'null'])
    await admin.query('select pg_notify($1, $2)', ['portal_desk', odd])
  await admin.query('select pg_notify($1, $2)', ['portal_desk', '{"from":"a","messages":["good"]}'])
  await expect.poll(() => b.heard).toEqual(['good'])
})

test('a SQLite file has one server, which leads and has nobody to tell', async () => {
  const heard: string[] = []
  const own = openNeighbours('desk.db', 'a', { heard: (told) => heard.push(told), missed: () => undefined })
  own.tell('anybody?')
  expect([own.leads(), heard]).toEqual([true, []])
  await own.close()
})
