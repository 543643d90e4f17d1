import type { Answer, TestClient } from './client.ts'
import type { World } from './world.ts'

/** Rounds of each race; `RACES=1000` is the long form. */
export const RACES = Number(process.env['RACES'] ?? 1)
export const RACERS = 16
export const PATIENCE = 60_000 + RACES * 8_000

/** Each round comes later and from elsewhere, or the limit of visits by one address would end the race. */
export function from({ clock }: World, round: number, ...clients: TestClient[]): void {
  clock.pass(1)
  for (const client of clients) client.address = `10.${round >> 8}.${round & 255}.1`
}

/** Who is told that the database is busy presses again, as the words say. */
async function patiently<A>(race: () => Promise<Answer<A>>): Promise<Answer<A>> {
  const answer = await race()
  return answer.status === 503 ? patiently(race) : answer
}

export const all = <A>(race: (i: number) => Promise<Answer<A>>): Promise<Answer<A>[]> =>
  Promise.all(Array.from({ length: RACERS }, (_, i) => patiently(() => race(i))))

export const winners = (answers: Answer<unknown>[]): number =>
  answers.filter(({ status }) => status === 200).length
