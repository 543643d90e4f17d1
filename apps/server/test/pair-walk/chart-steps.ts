import { expect } from 'vitest'
import { bring } from '../charts.ts'
import { comesTo, endLinks, loginAt, other, type PairStep, type Side } from './pair-model.ts'
import { chartOf } from './pair-world.ts'

/** The one login of the two charts goes over to the chart that stays; where both have one a person decides. */
const merge = (side: Side): PairStep => ({
  name: `the EHR merges ${side} into ${other(side)}`,
  may: (m) => m.merged === undefined,
  async run(m, { world }) {
    const { rejected } = await bring(world, chartOf(side, other(side)), chartOf(other(side)))
    expect(rejected).toEqual([])
    m.merged = side
    const login = loginAt(m, side)
    if (!login || loginAt(m, other(side))) return
    endLinks(m, login)
    comesTo(m, other(side), login)
  },
})

/** What went over with a merge goes back with it. */
const takeBack: PairStep = {
  name: 'the EHR takes the merge back',
  may: (m) => m.merged !== undefined,
  async run(m, { world }) {
    const side = m.merged ?? 'a'
    await bring(world, chartOf(side))
    m.merged = undefined
    const moved = m.logins[side]
    if (moved.at === side) return
    endLinks(m, moved)
    comesTo(m, side, moved)
  },
}

export const chartSteps: readonly PairStep[] = [merge('a'), merge('b'), takeBack, takeBack]
