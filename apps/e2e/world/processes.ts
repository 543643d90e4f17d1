import { type ChildProcess, execFile, execFileSync, fork } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

export { freePort } from '../../server/src/dev/free-port.ts'

const here = import.meta.dirname

export type Running = { child: ChildProcess; stop: (signal?: NodeJS.Signals) => Promise<void> }

/** Starts a script of ours and waits until it says that it is ready. */
export function launch(
  script: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  execArgv: string[] = [],
): Promise<Running> {
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const
  const child = fork(path.resolve(here, script), args, { env, execArgv, stdio: [...stdio] })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  child.stdout?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000)
  })
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  return new Promise((resolve, reject) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve({ child, stop })
    })
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${said}`)))
  })
}

/** Runs a script of ours to its end. */
export async function runScript(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.resolve(here, script), ...args], {
    env,
  })
  return stdout
}

/** Runs a command to its end and gives what it printed; an exit status other than 0 throws. */
export function runCommand(script: string, args: string[], env: NodeJS.ProcessEnv): string {
  return execFileSync(process.execPath, [path.resolve(here, script), ...args], { env, encoding: 'utf8' })
}
