import type { HealthCheck, HealthLine } from '../health/health-facts.ts'

/** What each line of the health page is called. */
export const healthLabels: Record<HealthCheck, string> = {
  mail: 'Mail',
  bounces: 'Mail that came back',
  reviews: 'Queues',
  database: 'Database',
  clock: 'Clock',
  checkpoint: 'Checkpoints',
  witness: 'Witness',
  verification: 'Verification',
  backup: 'Backup',
  drill: 'Backup tried out',
  disk: 'Disk',
}

/** The one sentence above the lines. */
export function healthTitle(lines: readonly Pick<HealthLine, 'state'>[]): string {
  const of = (state: HealthLine['state']): number => lines.filter((line) => line.state === state).length
  const [stop, look] = [of('stop'), of('look')]
  if (stop > 0) return `${stop === 1 ? 'One thing' : `${stop} things`} cannot wait.`
  if (look > 0)
    return `The desk works; ${look === 1 ? 'one thing is' : `${look} things are`} to be looked at.`
  return 'The desk is well.'
}
