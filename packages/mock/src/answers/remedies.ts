import { decideRemedy, isRefused, remedyDone, wordsAt } from '@portal-desk/domain'
import { patientOf, recordFactsOf } from '../call-facts.ts'
import { letPatientAct } from '../patient-side.ts'
import { type Answers, settle } from './answer.ts'

export const remedyAnswers: Answers<'applyRemedy'> = {
  applyRemedy(world, { params: { callId }, body }) {
    const facts = recordFactsOf(world, callId)
    const decision = decideRemedy(body, facts)
    const { linkId } = settle(world, callId, decision).made
    const patient = patientOf(world, facts.patient.id)
    if (linkId && patient) letPatientAct(world, patient, linkId)
    const done = remedyDone(
      body.remedy,
      facts,
      wordsAt(facts.now, facts.clinic),
      isRefused(decision) ? {} : decision,
    )
    return { ...done, ...(linkId ? { linkId } : {}) }
  },
}
