import { SingleBar } from 'cli-progress'
import { runSweep, SweepStopped } from '../duplicates/sweep/run-sweep.ts'
import type { SweepProgress, SweepReport } from '../duplicates/sweep/sweep-parts.ts'
import type { Settings } from '../settings/settings.ts'

export type SweepOptions = { json?: boolean }

/** What a shell expects of a command that Ctrl-C ended. */
const STOPPED_BY_HAND = 130

/**
 * `desk duplicates sweep`: the whole directory against itself, in a thread of its own; what a person should be asked about
 * is on the list as it is found. Stopped anywhere, the same command goes on.
 */
export async function sweepCommand(settings: Settings, { json }: SweepOptions): Promise<number> {
  const bar = process.stderr.isTTY && !json ? progressBar() : undefined
  const from = performance.now()
  const stop = () => {
    bar?.stop()
    console.error('Stopped. What is on the list stays there; the same command goes on from here.')
    process.exit(STOPPED_BY_HAND)
  }
  process.once('SIGINT', stop)
  try {
    const report = await runSweep(settings, (progress) => bar?.tell(progress)).finally(() => bar?.stop())
    const seconds = Math.round((performance.now() - from) / 1_000)
    console.log(json ? JSON.stringify({ ...report, seconds }) : sentenceOf(report, seconds))
    return 0
  } catch (error) {
    if (!(error instanceof SweepStopped)) throw error
    console.error(error.message)
    return 1
  } finally {
    process.off('SIGINT', stop)
  }
}

/** How many records there are is known once they are read: until then it counts. */
function progressBar() {
  const reading = new SingleBar({ format: '{value} records read', stream: process.stderr })
  const comparing = new SingleBar({
    format: '{bar} {percentage} %  {eta_formatted} left',
    stream: process.stderr,
  })
  reading.start(1, 0)
  return {
    tell(progress: SweepProgress) {
      if ('read' in progress) return reading.update(progress.read)
      if (comparing.isActive) return comparing.update(progress.share)
      reading.stop()
      comparing.start(1, progress.share)
    },
    stop() {
      reading.stop()
      comparing.stop()
    },
  }
}

function sentenceOf({ records, compared, proposed, passedOver }: SweepReport, seconds: number): string {
  if (records === 0) return 'There are no records yet, so nothing was compared.'
  const what = `${counted(records, 'record')}, ${counted(compared, 'pair')} compared in ${timeOf(seconds)}`
  const fresh = proposed === 0 ? 'None is' : proposed === 1 ? 'One is' : `${numberOf(proposed)} are`
  const passed = passedOver === 0 ? '' : ` Passed over: ${counted(passedOver, 'sign')} that too many share.`
  return `${what}. ${fresh} new under Possible duplicates.${passed}`
}

const numberOf = (n: number): string => n.toLocaleString('en-US')
const counted = (n: number, what: string): string => `${numberOf(n)} ${what}${n === 1 ? '' : 's'}`
const timeOf = (seconds: number): string =>
  seconds < 60 ? counted(seconds, 'second') : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
