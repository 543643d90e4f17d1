import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  ATTENTION_FROM,
  anomalyBlock,
  anomalyChoices,
  anomalyRow,
  anomalyWords,
  settleReasonLabels,
  settleReasonsFor,
  shortName,
  whyNotLookAfter,
  wordsAt,
} from '@portal-desk/domain'
import { namesOfStaff, openNote } from '@portal-desk/store'
import { namedAmong, shownPatients } from '../audit/shown-patients.ts'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { callsBehind, readCalls } from './calls-behind.ts'
import { mayHold } from './may-hold.ts'
import { readAnomaly } from './read-anomalies.ts'

/** Notes beside one finding are few; more are a quarrel. */
const NOTES = 100

/** One finding; whose names it showed is on the record before the first byte leaves (L, T1). */
export const getAnomaly: UseCase<ConsoleEndpoints['getAnomaly']> = async (
  { store, vault, house },
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = store
  const { now } = context
  const words = wordsAt(now, house().clinic)
  const anomaly = await readAnomaly(read, vault, params.anomalyId)
  const calls = await readCalls(read, anomaly.calls)
  const shown = await shownPatients(
    read,
    staff,
    calls.flatMap(({ patientId }) => patientId ?? []),
  )
  const notes = await read
    .selectFrom('anomaly_note')
    .select(['id', 'at', 'staff_id', 'note'])
    .where('anomaly_id', '=', anomaly.id)
    .orderBy('at')
    .limit(NOTES)
    .execute()
  const found = namedAmong(shown.values())
  await transact(async (unit) => {
    unit.record({
      action: 'anomaly.viewed',
      outcome: 'done',
      object: `anomaly:${anomaly.id}`,
      ...(found.length > 0 ? { details: { found: found.join(' ') } } : {}),
    })
    return { answer: null }
  })
  const { people, assignedTo, settled, peers } = anomaly
  const names = await namesOfStaff(read, [
    ...people,
    assignedTo,
    settled?.by,
    ...notes.map(({ staff_id }) => staff_id),
  ])
  const nameOf = (id: string) => names.get(id) ?? 'Somebody'
  const { headline, why, ordinary, against } = anomalyWords(anomaly, people.map(nameOf), words)
  const block = anomalyBlock(anomaly, staff)
  return {
    now,
    row: anomalyRow(anomaly, names, staff.id, words),
    headline,
    why,
    ...(ordinary === undefined ? {} : { ordinary }),
    ...(against === undefined ? {} : { against }),
    ...(peers
      ? {
          peers: {
            counts: peers,
            found: anomaly.found,
            attentionFrom: ATTENTION_FROM,
            who: shortName(nameOf(people[0] ?? '')),
          },
        }
      : {}),
    calls: await callsBehind(
      read,
      calls.map(({ patientId, ...one }) => ({ ...one, patient: shown.get(patientId ?? '') })),
    ),
    notes: notes.map(({ id, at, staff_id, note }) => ({
      at,
      by: shortName(nameOf(staff_id)),
      note: openNote(vault, id, note) ?? '',
    })),
    may: anomalyChoices(anomaly, staff),
    ...(block ? { whyNot: whyNotLookAfter(block, words) } : {}),
    ...(assignedTo === undefined ? {} : { assignedTo }),
    holders: block ? [] : await mayHold(read, anomaly, staff.id),
    reasons: settleReasonsFor(staff),
    ...(settled
      ? {
          settled: {
            by: shortName(nameOf(settled.by)),
            at: settled.at,
            reason: settleReasonLabels[settled.reason],
            ...(settled.note === undefined ? {} : { note: settled.note }),
          },
        }
      : {}),
  }
}
