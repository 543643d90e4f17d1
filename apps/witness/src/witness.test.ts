import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import {
  frontierAt,
  growTree,
  leafHash,
  newSigningKey,
  parseVerifierKey,
  proveGrowth,
  signCheckpoint,
  verifyCheckpoint,
  writeWitnessRequest,
} from '@portal-desk/audit'
import { afterEach, beforeEach, expect, test } from 'vitest'

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size))
const log = newSigningKey('portal-desk', random)
const leaves = Array.from({ length: 20 }, (_, i) => leafHash(Buffer.from(`entry ${i}`)))
const read = (from: number, to: number) => leaves.slice(from, to)
const noteOf = (size: number, all = leaves) => {
  const tree = growTree()
  for (const leaf of all.slice(0, size)) tree.append(leaf)
  return signCheckpoint(size, tree.root(), log)
}
const asked = async (old: number, size: number, note = noteOf(size)) =>
  writeWitnessRequest({ old, proof: await proveGrowth(await frontierAt(old, read), size, read), note })

let folder: string
let running: ChildProcess[]
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'witness-'))
  running = []
})
afterEach(async () => {
  for (const one of running) {
    one.kill('SIGKILL')
    if (one.exitCode === null && one.signalCode === null) await once(one, 'exit')
  }
  rmSync(folder, { recursive: true })
})

const socketOf = () => path.join(folder, 'socket')
function begin(env: Record<string, string> = {}): ChildProcess {
  const main = path.resolve(import.meta.dirname, 'main.ts')
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env['PATH'],
      WITNESS_DIR: path.join(folder, 'own'),
      WITNESS_LISTEN: `unix:${socketOf()}`,
      WITNESS_LOGS: log.verifier.text,
      ...env,
    },
  })
  running.push(child)
  return child
}
const sayings = ({ stderr }: ChildProcess): Promise<string> => (stderr ? text(stderr) : Promise.resolve(''))
/** Starts the witness; answers its key, as it prints it. */
async function started(): Promise<string> {
  const child = begin()
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += chunk
    const key = /WITNESS_KEY of the server: (\S+)/.exec(said)?.[1]
    if (key) return key
  }
  throw new Error(`it did not start: ${await sayings(child)}`)
}
/** Ends it as a power cut would. */
async function killed(): Promise<void> {
  const one = running.pop()
  one?.kill('SIGKILL')
  if (one) await once(one, 'exit')
}
async function refused(env: Record<string, string> = {}): Promise<string> {
  const child = begin(env)
  const [said] = await Promise.all([sayings(child), once(child, 'exit')])
  expect(child.exitCode).toBe(1)
  return said
}
const ask = (body: string, at: { path?: string; method?: string } = {}) =>
  new Promise<{ status: number | undefined; type: string | undefined; body: string }>((resolve, reject) => {
    const options = { socketPath: socketOf(), method: 'POST', path: '/add-checkpoint', ...at }
    const sent = request(
      { ...options, headers: { 'Content-Length': Buffer.byteLength(body) } },
      (response) => {
        text(response).then(
          (said) =>
            resolve({ status: response.statusCode, type: response.headers['content-type'], body: said }),
          reject,
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

test('a log that grows is signed; killed and started again it knows how far the log had come', async () => {
  const key = parseVerifierKey(await started(), 'witness')
  for (const [old, size] of [
    [0, 5],
    [5, 12],
  ] as const) {
    const { status, body } = await ask(await asked(old, size))
    expect(status).toBe(200)
    expect(verifyCheckpoint(noteOf(size) + body, [log.verifier, key])).toMatchObject({
      size,
      witnessed: true,
    })
  }
  await killed()

  expect(await started()).toBe(key.text)
  expect(await ask(await asked(0, 20))).toEqual({ status: 409, type: 'text/x.tlog.size', body: '12\n' })
  const rewritten = noteOf(20, [...leaves].reverse())
  expect((await ask(await asked(12, 20, rewritten))).status).toBe(422)
  expect((await ask(await asked(12, 12, noteOf(12, [...leaves].reverse())))).status).toBe(409)
  expect((await ask(await asked(12, 20))).status).toBe(200)
})

test('of two who ask from the same state one is signed', async () => {
  await started()
  const all = await Promise.all([8, 9, 10, 11].map(async (size) => ask(await asked(0, size))))
  expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
})

test('whatever else comes is answered in a sentence, and changes nothing', async () => {
  await started()
  expect(await ask('', { path: '/' })).toMatchObject({ status: 404 })
  expect(await ask('', { method: 'PUT' })).toMatchObject({ status: 405 })
  expect(await ask('x'.repeat(20_000))).toMatchObject({ status: 413 })
  expect(await ask('old 0\n')).toMatchObject({ status: 400 })
  const stranger = newSigningKey('portal-desk', random)
  const [said = ''] = noteOf(5).split('\n\n')
  const [, size = '', root = ''] = said.split('\n')
  const forged = signCheckpoint(Number(size), Buffer.from(root, 'base64'), stranger)
  expect(await ask(await asked(0, 5, forged))).toMatchObject({ status: 403 })
  expect((await ask(await asked(0, 5))).status).toBe(200)
})

test('K4 its files are its own, and it does not start with a key that others can read', async () => {
  await started()
  await ask(await asked(0, 5))
  const key = path.join(folder, 'own/witness.pem')
  expect(statSync(key).mode & 0o077).toBe(0)
  expect(statSync(path.join(folder, 'own/states.json')).mode & 0o077).toBe(0)
  await killed()
  chmodSync(key, 0o644)
  expect(await refused()).toMatch(/can be read by others/)
})

test('a damaged memory or a wrong setting is said, and nothing is signed', async () => {
  await started()
  await ask(await asked(0, 5))
  await killed()
  const states = path.join(folder, 'own/states.json')
  const whole = readFileSync(states, 'utf8')
  writeFileSync(states, whole.slice(0, -9))
  expect(await refused()).toMatch(/Put back a copy/)
  writeFileSync(states, whole)
  expect(await refused({ WITNESS_LOGS: '' })).toMatch(/WITNESS_LOGS is "".*desk audit key/)
  const both = await refused({ WITNESS_LOGS: 'x', WITNESS_LISTEN: '0.0.0.0:4130' })
  expect(both).toMatch(/^WITNESS_LISTEN .*127\.0\.0\.1/m)
  expect(both).toMatch(/^WITNESS_LOGS /m)
})
