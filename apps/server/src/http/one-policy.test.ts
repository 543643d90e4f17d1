import { defaultPolicy, type Policy } from '@portal-desk/domain'
import type { House, Unit } from '@portal-desk/store'
import { expect, test } from 'vitest'
import type { Desk } from '../desk.ts'
import { unnamedClinic } from '../settings/house.ts'
import { underOnePolicy } from './one-policy.ts'

/** A desk on a server that goes by one version while another may be in force. */
function deskAt(version: number, inForce: () => number) {
  const clinic = unnamedClinic('https://portal.example')
  let policy: Policy = { ...defaultPolicy, version }
  const reread = async () => {
    policy = { ...policy, version: inForce() }
  }
  return { house: (): House => ({ clinic, policy }), policy: { reread } } as unknown as Desk
}

/** A unit that finds a version in the database. */
const unitThatFinds = (desk: Desk, version: number): Unit => {
  const selectNoFrom = () => ({ executeTakeFirstOrThrow: async () => ({ policy: version, clinic: null }) })
  return { tx: { selectNoFrom }, house: desk.house() } as unknown as Unit
}

test('a request goes by one policy to its end, though the next is published in the middle', async () => {
  const desk = deskAt(1, () => 2)
  const seen = await underOnePolicy(desk, async (mine, unitOf) => {
    const first = mine.house().policy.version
    await unitOf((check) => check(unitThatFinds(mine, 1)))
    await desk.policy.reread()
    await unitOf((check) => check(unitThatFinds(mine, 2)))
    return [first, mine.house().policy.version]
  })
  expect(seen).toEqual([1, 1])
  expect(desk.house().policy.version).toBe(2)
})

test('a request that finds a newer policy before it has done anything is answered under that, as a whole', async () => {
  const desk = deskAt(1, () => 2)
  const done: number[] = []
  const answer = await underOnePolicy(desk, async (mine, unitOf) => {
    const { version } = mine.house().policy
    await unitOf(async (check) => {
      await check(unitThatFinds(mine, 2))
      done.push(mine.house().policy.version)
    })
    return version
  })
  expect([answer, done]).toEqual([2, [2]])
})

test('what goes on after the answer is done anew by itself, once', async () => {
  const desk = deskAt(1, () => 2)
  let task: Promise<unknown> = Promise.resolve()
  const done: number[] = []
  let asked = 0
  await underOnePolicy(desk, async (mine, unitOf) => {
    asked++
    const later = async () => {
      await Promise.resolve()
      await unitOf(async (check) => {
        await check(unitThatFinds(mine, 2))
        done.push(mine.house().policy.version)
      })
    }
    task = later()
  })
  await task
  expect([asked, done]).toEqual([1, [2]])
})
