import { type ChildProcess, fork } from 'node:child_process'
import { UNKNOWN_COMMIT } from '../create-desk.ts'

type RunningServer = { stop: () => Promise<void> }

/**
 * Starts the server as a process of its own; one that ended with an unknown commit is started again (T8).
 * @param over settings that differ from this process's own
 * @param execArgv how Node runs it, e.g. `--watch`
 */
export async function runServer(
  over: NodeJS.ProcessEnv = {},
  execArgv: string[] = [],
): Promise<RunningServer> {
  let child: ChildProcess
  let stopping = false
  const launch = (): Promise<void> =>
    new Promise((resolve) => {
      child = fork(new URL('../main.ts', import.meta.url), {
        env: { ...process.env, LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', ...over },
        execArgv,
      })
      child.on('message', (message) => {
        if (message === 'ready') resolve()
      })
      child.on('exit', (code) => {
        if (stopping) return
        if (code === UNKNOWN_COMMIT) void launch()
        else process.exit(code ?? 1)
      })
    })
  await launch()
  return {
    stop() {
      stopping = true
      return new Promise((resolve) => {
        child.on('exit', () => resolve())
        child.kill('SIGTERM')
      })
    },
  }
}
