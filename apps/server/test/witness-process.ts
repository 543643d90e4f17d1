import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { VerifierKey } from '@portal-desk/audit'

const MAIN = path.resolve(import.meta.dirname, '../../witness/src/main.ts')

/** The witness as its operator starts it, on a socket in a folder of its own. */
export type WitnessProcess = {
  /** As in the settings of the server. */
  url: string
  key: string
  /** Ends it at once, and starts it again where it was. */
  kill: () => Promise<void>
  startAgain: () => Promise<void>
  /** Ends it and forgets what it saw. */
  stop: () => Promise<void>
}

export async function startWitness(log: VerifierKey): Promise<WitnessProcess> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pd-witness-'))
  const socket = path.join(folder, 'socket')
  let child: ChildProcess | undefined
  const start = async (): Promise<string> => {
    const env = {
      WITNESS_DIR: path.join(folder, 'own'),
      WITNESS_LISTEN: `unix:${socket}`,
      WITNESS_LOGS: log.text,
    }
    child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    for await (const chunk of child.stdout ?? []) {
      said += chunk
      const key = /WITNESS_KEY of the server: (\S+)/.exec(said)?.[1]
      if (key !== undefined) return key
    }
    throw new Error('the witness did not start')
  }
  const kill = async (): Promise<void> => {
    child?.kill('SIGKILL')
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  }
  return {
    url: `unix:${socket}`,
    key: await start(),
    kill,
    startAgain: async () => void (await start()),
    async stop() {
      await kill()
      rmSync(folder, { recursive: true })
    },
  }
}
