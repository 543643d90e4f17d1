import { type Unit, versionsInForce } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

/**
 * Another policy, or other words of the clinic, was published, maybe at another server, and this work went by those before;
 * nothing is done yet.
 */
class PolicyChanged extends Error {
  override name = 'PolicyChanged'
}

/** Looks inside a unit of work whether what it goes by is in force; once is enough for a request. */
export type PolicyCheck = (unit: Unit) => Promise<void>
type Under<A> = (
  desk: Desk,
  /** Does one transaction of the request. */
  unitOf: <B>(work: (check: PolicyCheck) => Promise<B>) => Promise<B>,
) => Promise<A>

/**
 * Answers a request under one policy, the one in force when it began, whatever is published meanwhile. Where its first
 * unit of work finds a newer one, nothing has been written yet, and it is answered anew under that; work that goes on
 * after the answer has left is done anew by itself.
 */
export async function underOnePolicy<A>(desk: Desk, run: Under<A>): Promise<A> {
  try {
    return await once(desk, run)
  } catch (error) {
    if (!(error instanceof PolicyChanged)) throw error
    await desk.policy.reread()
    return once(desk, run)
  }
}

async function once<A>(desk: Desk, run: Under<A>): Promise<A> {
  let house = desk.house()
  let looked = false
  let answered = false
  const mine = Object.create(desk, { house: { value: () => house } }) as Desk
  const check: PolicyCheck = async (unit) => {
    if (looked) return
    const { policy, clinic } = unit.house
    const inForce = await versionsInForce(unit.tx)
    if (inForce.policy !== policy.version || inForce.clinic !== clinic.version) throw new PolicyChanged()
    looked = true
  }
  const answer = await run(mine, async (work) => {
    try {
      return await work(check)
    } catch (error) {
      if (!(error instanceof PolicyChanged) || !answered) throw error
      await desk.policy.reread()
      house = desk.house()
      return work(check)
    }
  })
  answered = true
  return answer
}
