import { rmSync } from 'node:fs'
import path from 'node:path'
import { newSigningKey, signingKeyFromPem, signingKeyToPem } from '@portal-desk/audit'
import { KeyFileRefused, makeFolder, readOrMakeKey } from '@portal-desk/key-files'
import { serveWitness } from './serve-witness.ts'
import { readWitnessSettings, SettingsRefused } from './settings.ts'
import { StatesDamaged, statesIn } from './states.ts'
import { witnessed } from './witness.ts'

const secretBytes = (size: number): Uint8Array => crypto.getRandomValues(new Uint8Array(size))

/** The witness: a process of its own, with a key of its own, that remembers how far a log had come (audit.md). */
function start(): void {
  const { folder, name, place, logs } = readWitnessSettings(process.env)
  makeFolder(folder)
  const pem = readOrMakeKey(
    path.join(folder, 'witness.pem'),
    () => signingKeyToPem(newSigningKey(name, secretBytes, 'witness')),
    'witness',
  )
  const key = signingKeyFromPem(name, pem, 'witness')
  const states = statesIn(folder)
  for (const log of logs) states.last(log.name)
  const server = serveWitness((body) => witnessed(body, { key, logs, states, now: Date.now() }))
  server.on('error', (error: NodeJS.ErrnoException) => {
    refuse(new SettingsRefused(`WITNESS_LISTEN cannot be used: ${error.code}. Another program may be there.`))
  })
  // What is left of a process that was killed; a living one keeps the state file, whatever stands at the socket.
  if ('path' in place) rmSync(place.path, { force: true })
  server.listen(place, () => {
    console.log(
      `The witness ${name} listens at ${'path' in place ? `unix:${place.path}` : `http://127.0.0.1:${place.port}`}.`,
    )
    console.log(`Its key, for WITNESS_KEY of the server: ${key.verifier.text}`)
  })
  const stop = (): void => void server.close(() => process.exit(0))
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function refuse(error: Error): void {
  console.error(error.message)
  process.exit(1)
}

try {
  start()
} catch (error) {
  const known = [SettingsRefused, KeyFileRefused, StatesDamaged].some((kind) => error instanceof kind)
  if (!known && !(error as NodeJS.ErrnoException).code) throw error
  refuse(error as Error)
}
