import type { ChangeRow } from '@portal-desk/contract'
import {
  chartedNote,
  contactChangeStateAt,
  contactChangeWords,
  decideHeld,
  decideProofCall,
  heldSettled,
  isRefused,
  maskedName,
  proofCallDone,
  shortName,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { factsOf, recordFactsOf, staffOf } from '../call-facts.ts'
import type { MockPatient } from '../mock-patient.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { letNoticesLeave } from '../patient-side.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import { type Answers, settle } from './answer.ts'

/** Changes that a supervisor should know of, as the server lists them. */
export function changeRows(world: MockWorld): ChangeRow[] {
  const at = wordsAt(world.now(), world.clinic)
  return world.patients.flatMap(({ facts, contactChange, changeCharted }) => {
    if (!contactChange || changeCharted) return []
    const state = contactChangeStateAt(contactChange, world.now())
    if (['cancelled-by-staff', 'on-hold', 'deactivated', 'expired', 'rejected'].includes(state)) return []
    return {
      id: contactChange.id,
      who: maskedName(facts.names),
      born: facts.birthDate?.slice(0, 4) ?? '',
      state,
      ...contactChangeWords(contactChange, state, at),
      askedAt: contactChange.askedAt,
      by: shortName(nameOfStaff(contactChange.askedBy)),
      own: contactChange.askedBy === staffOf(world).id,
    }
  })
}

function withChange(world: MockWorld, changeId: string) {
  const patient = world.patients.find(({ contactChange }) => contactChange?.id === changeId)
  if (!patient?.contactChange) throw new MockStop('not-here')
  return patient as MockPatient & Required<Pick<MockPatient, 'contactChange'>>
}

type Ours = 'endProofCall' | 'settleChange' | 'exportChange' | 'noteCharted'
export const contactChangeAnswers: Answers<Ours> = {
  endProofCall(world, { params: { callId }, body: { outcome } }) {
    const facts = recordFactsOf(world, callId)
    const { decision } = settle(world, callId, decideProofCall(facts, outcome, undefined))
    return proofCallDone(facts, outcome, decision, wordsAt(facts.now, facts.clinic))
  },

  settleChange(world, { params: { changeId }, body }) {
    const patient = withChange(world, changeId)
    const { id, name, role } = staffOf(world)
    const change = patient.contactChange
    const decision = decideHeld(factsOf(world, patient), change, { id, role }, body.verdict)
    if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
    letNoticesLeave(
      world,
      patient,
      applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, patient),
    )
    return { done: heldSettled(change, body.verdict) }
  },

  // The mock keeps no chart, so there is nothing to patch.
  exportChange(world, { params: { changeId } }) {
    const { end, phone } = withChange(world, changeId).contactChange
    if (end !== 'applied') throw new MockStop('conflict')
    return { fileName: phone ? 'new-phone.fhir.json' : 'new-address.fhir.json', patch: '{}' }
  },

  noteCharted(world, { params: { changeId } }) {
    const patient = withChange(world, changeId)
    if (patient.contactChange.end !== 'applied' || patient.changeCharted) throw new MockStop('conflict')
    patient.changeCharted = true
    return { done: chartedNote(patient.contactChange) }
  },
}
