import { readFileSync } from 'node:fs'
import { ended, startDesk } from './server-child.ts'

const LOOK_EVERY = 100
/** Linux counts a process's time in hundredths of a second. */
const TICKS = 100

/** What a command took; memory and processor are read from Linux alone, elsewhere they are 0. */
export type Watched = {
  seconds: number
  /** Of all cores together. */
  cpuSeconds: number
  peakMegabytes: number
  /** Most memory of the second half of its time over most of the first. */
  memoryGrowth: number
}

/** Runs `desk …` as somebody types it, and looks at its memory and time until it ends. */
export async function watchCommand(args: string[], env: NodeJS.ProcessEnv): Promise<Watched> {
  const from = performance.now()
  const child = startDesk(args, env)
  const memory: number[] = []
  let cpuSeconds = 0
  const timer = setInterval(() => {
    memory.push(residentMegabytes(child.pid))
    cpuSeconds = Math.max(cpuSeconds, cpuSecondsOf(child.pid))
  }, LOOK_EVERY)
  await ended(child).finally(() => clearInterval(timer))
  const half = Math.ceil(memory.length / 2)
  return {
    seconds: (performance.now() - from) / 1_000,
    cpuSeconds,
    peakMegabytes: Math.max(...memory),
    memoryGrowth: Math.max(...memory.slice(half)) / Math.max(...memory.slice(0, half)),
  }
}

const residentMegabytes = (pid: number | undefined): number =>
  Number(/VmRSS:\s+(\d+)/.exec(ofProcess(pid, 'status'))?.[1] ?? 0) / 1_024

/** The 14th and 15th field; the second, in brackets, may hold spaces. */
function cpuSecondsOf(pid: number | undefined): number {
  const [, after = ''] = ofProcess(pid, 'stat').split(') ')
  const fields = after.split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / TICKS
}

/** Empty once the process is gone. */
function ofProcess(pid: number | undefined, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
