import { type Anomaly, SettleReason, type Urgency, urgencyOf } from './anomaly.ts'
import { type AnomalyReader, anomalyBlock } from './decide-anomaly.ts'

/** What whoever reads a finding may do with it. */
export type AnomalyChoice = 'assign' | 'note' | 'settle' | 'hand-on'

/** What this reader may do, in the order of the page; nothing where the finding is not theirs to look after. */
export function anomalyChoices(anomaly: Anomaly, by: AnomalyReader): AnomalyChoice[] {
  if (anomalyBlock(anomaly, by)) return []
  const all: AnomalyChoice[] = ['assign', 'note', 'settle']
  return by.role === 'privacy-officer' || anomaly.handedAt !== undefined ? all : [...all, 'hand-on']
}

/** The reasons this reader may settle with. */
export const settleReasonsFor = ({ role }: AnomalyReader): SettleReason[] =>
  SettleReason.options.filter((reason) => reason !== 'acted-on' || role === 'privacy-officer')

const ranks: Record<Urgency, number> = { now: 3, today: 2, 'when-you-can': 1 }
/** The most urgent has the highest; lists go by it. */
export const rankOf = ({ rule }: Pick<Anomaly, 'rule'>): number => ranks[urgencyOf[rule]]
