import type { ConsoleEndpoints } from '@portal-desk/contract'
import { anomalyDone, decideHandOn } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forAnomaly } from './for-anomaly.ts'

/** Hands a finding to the privacy officer, who alone settles it then. */
export const handOnAnomaly: UseCase<ConsoleEndpoints['handOnAnomaly']> = (desk, ask) =>
  forAnomaly(desk, ask, anomalyDone.handedOn, (anomaly, by) => decideHandOn(anomaly, by))
