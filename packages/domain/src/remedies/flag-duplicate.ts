import type { AuditEvent } from '../audit/actions.ts'
import { callBlock, touchCall } from '../call/call-block.ts'
import { closenessBlock } from '../closeness/closeness.ts'
import { otherBlock } from '../duplicates/other-block.ts'
import { isWaiting, pairOf } from '../duplicates/possible-duplicate.ts'
import { glassBlock } from '../marks/glass-block.ts'
import { duplicateReasonLabels, flaggedWords } from '../words/duplicate-words.ts'
import { sayLines } from '../words/say-lines.ts'
import type { Remedy } from './remedy.ts'
import { listed } from './remedy-block.ts'
import type { RemedyInput } from './remedy-inputs.ts'
import { provenBy, refuseRemedy } from './sending.ts'

const needs = { assurance: 'none', right: 'work-calls', protective: true } as const

/**
 * Says that another record may be the same person, for a supervisor to compare: no check is needed, since nothing is
 * told and nothing changes for the patient (domain §4, edge case 11).
 */
export const flagDuplicate: Remedy<RemedyInput<'flag-duplicate'>> = {
  needs,
  reasons: () => duplicateReasonLabels,

  missing: (facts) =>
    listed([
      callBlock(facts),
      facts.call.patientId === facts.patient.id ? undefined : { code: 'other-caller' },
      closenessBlock(facts.closeness, facts.staff.role),
      glassBlock(facts),
    ]),

  decide(facts, { other: chosen, reason, note }) {
    const refusal = this.missing(facts)[0] ?? otherBlock(facts, chosen)
    const pair = pairOf(facts.patient.id, chosen)
    if (refusal || !pair || !facts.other)
      return refuseRemedy(facts, 'duplicate.refused', refusal ?? { code: 'two-identifiers' })
    const { known, score } = facts.other
    const again = known !== undefined && !isWaiting(known)
    const both = (action: AuditEvent['action']): AuditEvent[] =>
      [facts.patient.id, chosen].map((patient) => ({
        action,
        outcome: 'done',
        reason,
        patient,
        verification: provenBy(facts),
      }))
    return {
      changes: [
        {
          change: 'flag-pair',
          pair,
          reason,
          score,
          ...(note === undefined ? {} : { note }),
          ...(known ? { known: { id: known.id, version: known.version, again } } : {}),
        },
        touchCall(facts),
      ],
      messages: [],
      audit: [...both('duplicate.flagged'), ...(again ? both('duplicate.reopened') : [])],
    }
  },

  words: (facts, at) => ({
    does: 'A supervisor compares the two records. Nothing changes for the patient, and nothing is said.',
    done: flaggedWords(facts.other, at),
    say: sayLines.noted,
    sayDone: sayLines.noted,
  }),
}
