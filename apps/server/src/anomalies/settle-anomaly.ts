import type { ConsoleEndpoints } from '@portal-desk/contract'
import { anomalyDone, decideSettleAnomaly } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forAnomaly } from './for-anomaly.ts'

/** Settles a finding; of two who do, one wins (T3). */
export const settleAnomaly: UseCase<ConsoleEndpoints['settleAnomaly']> = (desk, ask) =>
  forAnomaly(desk, ask, anomalyDone.settled, (anomaly, by) => decideSettleAnomaly(anomaly, by, ask.body))
