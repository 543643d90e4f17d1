import {
  decideBreakGlass,
  decideRemedy,
  isRefused,
  newCode,
  ownLetter,
  remedyDone,
  wordsAt,
} from '@portal-desk/domain'
import { patientOf, recordFactsOf } from '../call-facts.ts'
import { mockLetter } from '../mock-letter.ts'
import { otherRecordOf } from '../other-record.ts'
import { letPatientAct, letPatientProve, letPatientTypeCode } from '../patient-side.ts'
import { MockStop } from '../problems.ts'
import { type Answers, settle } from './answer.ts'
import { mockOrderHash } from './approvals.ts'

export const remedyAnswers: Answers<'applyRemedy' | 'breakGlass' | 'getLetter'> = {
  getLetter(world, { params: { callId, letterId } }) {
    if (!ownLetter(recordFactsOf(world, callId), letterId)) throw new MockStop('not-here')
    return mockLetter()
  },

  breakGlass(world, { params: { callId }, body }) {
    const facts = recordFactsOf(world, callId)
    settle(world, callId, decideBreakGlass(facts, body))
    return { until: world.now() + world.policy.breakGlassLife }
  },

  applyRemedy(world, { params: { callId }, body }) {
    const open = recordFactsOf(world, callId)
    const facts =
      body.remedy === 'flag-duplicate' ? { ...open, other: otherRecordOf(world, open, body.input) } : open
    const printed = body.remedy === 'print-activation-code'
    const code = body.remedy === 'issue-temporary-login' ? newCode(world.randomInt) : undefined
    const decision = decideRemedy(body, {
      ...facts,
      orderHash: mockOrderHash(facts.patient.id, body),
      codeHash: 'mock-hash',
    })
    const { linkId, temporaryLoginId, contactChangeId } = settle(world, callId, decision).made
    const patient = patientOf(world, facts.patient.id)
    if (linkId && patient) letPatientAct(world, patient, linkId)
    if (temporaryLoginId && patient && !printed) letPatientTypeCode(world, patient, temporaryLoginId)
    if (contactChangeId && patient) delete patient.changeCharted
    if (contactChangeId && patient && !patient.contactChange?.phone)
      letPatientProve(world, patient, contactChangeId)
    const done = remedyDone(
      body.remedy,
      facts,
      wordsAt(facts.now, facts.clinic),
      isRefused(decision) ? {} : decision,
    )
    return {
      ...done,
      ...(linkId ? { linkId } : {}),
      ...(temporaryLoginId ? { linkId: temporaryLoginId } : {}),
      ...(code ? { shownOnce: { code, until: facts.now + facts.policy.temporaryLoginLife } } : {}),
    }
  },
}
