import { decideDeathOnChart, decideDeathTakenBack } from '@portal-desk/domain'
import type { Deaths, Unit } from '@portal-desk/store'

/**
 * What a death on the chart means for a login happens in the transaction that brings it: there is no moment in which
 * somebody known to be dead can be signed in as (V9). A batch holds few.
 */
export async function settleDeaths(unit: Unit, { died, deathTakenBack }: Deaths): Promise<void> {
  for (const patientId of died) {
    const facts = await unit.factsFor(patientId)
    await unit.carryOut(decideDeathOnChart(facts), facts)
  }
  for (const patientId of deathTakenBack) {
    const facts = await unit.factsFor(patientId)
    await unit.carryOut(decideDeathTakenBack(facts), facts)
  }
}
