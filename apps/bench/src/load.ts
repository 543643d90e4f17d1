import { type Times, timesOf } from './measure.ts'

/** What so many callers at once met: times of every answer, and answers a second. */
export type Load = Times & { perSecond: number }
/** ms of each answer, and the seconds that all of them took. */
type Part = { took: number[]; seconds: number }
/** Asks once, as the caller of this number; what it waits for is the answer. */
export type Ask = (caller: number) => Promise<unknown>

/** So many callers, each asking again as soon as it was answered, until so many answers are there. */
async function part(callers: number, answers: number, ask: Ask): Promise<Part> {
  const took: number[] = []
  let left = answers
  const from = performance.now()
  const call = async (caller: number): Promise<void> => {
    while (left-- > 0) {
      const asked = performance.now()
      await ask(caller)
      took.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)))
  return { took, seconds: (performance.now() - from) / 1_000 }
}

export const loadOf = (parts: readonly Part[]): Load => ({
  ...timesOf(parts.flatMap(({ took }) => took)),
  perSecond:
    parts.reduce((sum, { took }) => sum + took.length, 0) /
    parts.reduce((sum, { seconds }) => sum + seconds, 0),
})

const ROUNDS = 5

/**
 * Two ways under the same load, in turns, so that what else the machine does meets both alike. Each is warmed first.
 * @param callers how many ask at the same time
 * @param answers how many each way gives in all
 */
export async function inTurns(
  callers: number,
  answers: number,
  ours: Ask,
  baseline: Ask,
): Promise<{ ours: Load; baseline: Load }> {
  const each = Math.ceil(answers / ROUNDS)
  await part(callers, each, ours)
  await part(callers, each, baseline)
  const [own, other]: [Part[], Part[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    own.push(await part(callers, each, ours))
    other.push(await part(callers, each, baseline))
  }
  return { ours: loadOf(own), baseline: loadOf(other) }
}
