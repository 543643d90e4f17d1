import type { ConsoleEndpoints } from '@portal-desk/contract'
import { anomalyDone, decideNoteAnomaly } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { forAnomaly } from './for-anomaly.ts'

/** Writes a note for whoever looks after the finding next; it is sealed where it is kept. */
export const noteAnomaly: UseCase<ConsoleEndpoints['noteAnomaly']> = (desk, ask) =>
  forAnomaly(desk, ask, anomalyDone.noted, (anomaly, by) => decideNoteAnomaly(anomaly, by, ask.body.note))
