import type { Anomaly, AnomalyReader, Decision } from '@portal-desk/domain'
import type { Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { tellOversight } from '../http/tell-oversight.ts'
import { readAnomaly } from './read-anomalies.ts'

/**
 * One transaction about a finding: decided and carried out, or refused, and on the record either way. Every screen that
 * shows it reads again after it.
 * @throws Stop *not-here*, *refused*
 */
export async function forAnomaly(
  desk: Desk,
  { params, staff, transact }: Pick<Ask, 'staff' | 'transact'> & { params: { anomalyId: string } },
  done: string,
  decide: (anomaly: Anomaly, by: AnomalyReader, unit: Unit) => Decision | Promise<Decision>,
): Promise<{ done: string }> {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async (unit) => {
    const anomaly = await readAnomaly(unit.tx, desk.vault, params.anomalyId)
    const { refused } = await unit.carryOut(await decide(anomaly, staff, unit))
    return { answer: refused ? { refused } : { done } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  await tellOversight(desk)
  return answer
}
