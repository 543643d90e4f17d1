import { setTimeout as pause } from 'node:timers/promises'
import { type Ask, type Load, loadOf } from './load.ts'

/**
 * So many desks, each asking at its own beat whether or not it was answered in time: what waits in a queue is waited
 * for, so the time counts from the beat and not from when the desk got round to it.
 * @param pace ms between two questions of one desk
 */
export async function typing(desks: number, answers: number, pace: number, ask: Ask): Promise<Load> {
  const each = Math.ceil(answers / desks)
  const took: number[] = []
  const from = performance.now()
  const type = async (desk: number): Promise<void> => {
    for (let n = 0; n < each; n++) {
      const beat = from + (desk / desks + n) * pace
      await pause(Math.max(0, beat - performance.now()))
      // A timer may fire a little early; nobody waits before they ask.
      const since = Math.min(beat, performance.now())
      await ask(desk)
      took.push(performance.now() - since)
    }
  }
  await Promise.all(Array.from({ length: desks }, (_, desk) => type(desk)))
  return loadOf([{ took, seconds: (performance.now() - from) / 1_000 }])
}
