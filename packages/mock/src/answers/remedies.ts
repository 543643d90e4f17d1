import { decideRemedy, remedyDone, wordsAt } from '@portal-desk/domain'
import { patientOf, recordFactsOf } from '../call-facts.ts'
import { letPatientAct } from '../patient-side.ts'
import { type Answers, settle } from './answer.ts'

export const remedyAnswers: Answers<'applyRemedy'> = {
  applyRemedy(world, { params: { callId }, body }) {
    const facts = recordFactsOf(world, callId)
    const { linkId } = settle(world, callId, decideRemedy(body, facts)).made
    const patient = patientOf(world, facts.patient.id)
    if (linkId && patient) letPatientAct(world, patient, linkId)
    const done = remedyDone(body.remedy, facts, wordsAt(facts.now, facts.clinic))
    return { ...done, ...(linkId ? { linkId } : {}) }
  },
}
