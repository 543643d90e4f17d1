import type { ChangeRow } from '@portal-desk/contract'
import {
  contactChangeStateAt,
  contactChangeWords,
  decideHeld,
  isRefused,
  maskedName,
  shortName,
  wordsAt,
} from '@portal-desk/domain'
import { applyDecision } from '../apply-decision.ts'
import { factsOf, staffOf } from '../call-facts.ts'
import type { MockPatient } from '../mock-patient.ts'
import { nameOfStaff } from '../mock-staff.ts'
import { letNoticesLeave } from '../patient-side.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'

/** Changes that a supervisor should know of, as the server lists them. */
export function changeRows(world: MockWorld): ChangeRow[] {
  const at = wordsAt(world.now(), world.clinic)
  return world.patients.flatMap(({ facts, contactChange, changeCharted }) => {
    if (!contactChange || changeCharted) return []
    const state = contactChangeStateAt(contactChange, world.now())
    if (['cancelled-by-staff', 'on-hold', 'expired', 'rejected'].includes(state)) return []
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

export const contactChangeAnswers: Answers<'settleChange' | 'exportChange' | 'noteCharted'> = {
  settleChange(world, { params: { changeId }, body }) {
    const patient = withChange(world, changeId)
    const { id, name, role } = staffOf(world)
    const decision = decideHeld(factsOf(world, patient), patient.contactChange, { id, role }, body.verdict)
    if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
    letNoticesLeave(
      world,
      patient,
      applyDecision(world, decision, { actor: { kind: 'staff', id, name } }, patient),
    )
    return {
      done:
        body.verdict === 'release'
          ? 'It goes on. The patient is written to.'
          : 'Ended. The old address stays.',
    }
  },

  // The mock keeps no address, so there is none to give.
  exportChange(world, { params: { changeId } }) {
    if (withChange(world, changeId).contactChange.end !== 'applied') throw new MockStop('conflict')
    return { fileName: 'new-address.fhir.json', patch: '{}' }
  },

  noteCharted(world, { params: { changeId } }) {
    const patient = withChange(world, changeId)
    if (patient.contactChange.end !== 'applied' || patient.changeCharted) throw new MockStop('conflict')
    patient.changeCharted = true
    return { done: 'Noted. The chart has the new address.' }
  },
}
