import { type ChildProcess, execFile, fork, spawn } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const root = path.resolve(import.meta.dirname, '../../..')
const main = path.join(root, 'apps/server/src/main.ts')
const desk = path.join(root, 'apps/server/src/commands/desk.ts')

/**
 * A server as a process of its own; told when it says that it is ready.
 * @param script another one than the product's, with its arguments; it says so too
 * @param before loaded before it, to look at it from inside
 */
export function startServer(
  env: NodeJS.ProcessEnv,
  { script = main, args = [], before }: { script?: string; args?: string[]; before?: string } = {},
): Promise<ChildProcess> {
  const execArgv = before ? ['--import', before] : []
  const child = fork(script, args, { env, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child))
    child.once('exit', () => reject(new Error('The server did not start; what it said stands above.')))
  })
}

export const stopServer = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

/** `desk …` as somebody types it. */
export const startDesk = (args: string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, [desk, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })

/** The same; gives what it printed. */
export const askDesk = async (args: string[], env: NodeJS.ProcessEnv): Promise<string> =>
  (await promisify(execFile)(process.execPath, [desk, ...args], { env })).stdout

/** @throws with the exit status where it is not 0 */
export const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`It ended with ${code}.`))))
  })
