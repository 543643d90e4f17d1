import { birthdayOf, dayAt, days, decideAccessEnded } from '@portal-desk/domain'
import { inOwnTransaction, LostRace, ownContext } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { tellWatchers } from '../http/tell-watchers.ts'

const AT_ONCE = 100
/** Who came of age longer ago was told by another house, or by nobody who would understand a mail now. */
const LATELY = days(30)

/** Tells those whose access ended on a child's birthday, once each (edge case 3). */
export async function tellAccessEnded(desk: Desk): Promise<void> {
  for (const { proxyId, childId, representativeId } of await endedLately(desk)) {
    const records = { store: desk.store, vault: desk.vault, house: desk.house() }
    const context = ownContext('housekeeping', desk.now(), newRequestId())
    try {
      const { touched } = await inOwnTransaction(records, context, async (unit) => {
        const facts = await unit.factsFor(representativeId)
        await unit.carryOut(decideAccessEnded(facts, { proxyId, childId }), facts)
      })
      tellWatchers(desk, touched)
      desk.mail.kick()
    } catch (error) {
      // Another server was quicker.
      if (!(error instanceof LostRace)) throw error
    }
  }
}

/** Parents and guardians of who came of age in the last days, by the index of birthdays. */
async function endedLately({ store, now, house }: Desk) {
  const { policy, clinic } = house()
  const today = dayAt(now(), clinic)
  const since = dayAt(now() - LATELY, clinic)
  const bornBy = (day: string) => `${Number(day.slice(0, 4)) - policy.adultAge}${day.slice(4)}`
  const rows = await store.read
    .selectFrom('patient as child')
    .innerJoin('proxy as p', (join) =>
      join.onRef('p.source', '=', 'child.source').onRef('p.patient_key', '=', 'child.source_key'),
    )
    .innerJoin('patient as r', (join) =>
      join.onRef('r.source', '=', 'p.source').onRef('r.source_key', '=', 'p.representative_key'),
    )
    .select([
      'p.id as proxyId',
      'child.id as childId',
      'r.id as representativeId',
      'child.birth_date as born',
    ])
    .where('child.birth_date', '>=', bornBy(since))
    .where('child.birth_date', '<=', bornBy(today))
    .where('child.deceased', '=', 0)
    .where('p.kind', 'in', ['parent', 'guardian'])
    .where('p.active', '=', 1)
    .where('p.noticed_at', 'is', null)
    .limit(AT_ONCE)
    .execute()
  // Who was born on 29 February has a birthday of their own, and a year alone is none.
  return rows.filter(({ born }) => (birthdayOf(born ?? undefined, policy.adultAge) ?? '9999') <= today)
}
