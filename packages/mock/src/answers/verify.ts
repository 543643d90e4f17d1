import type { VerifyResult } from '@portal-desk/contract'
import {
  callBackWords,
  callWordOf,
  confirmationInWords,
  decideEndCallBack,
  decidePhotoId,
  decideStartCallBack,
  decideStartConfirmation,
  decideStartVerification,
  decideStopConfirmation,
  decideSubmit,
  promptFor,
  resultWords,
  type VerifyOutcome,
  wordsAt,
} from '@portal-desk/domain'
import { recordFactsOf, staffOf } from '../call-facts.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import { type Answers, settle } from './answer.ts'

const inWords = (result: VerifyOutcome, { now }: MockWorld): VerifyResult => ({
  ...result,
  ...resultWords(result, now()),
})

export const verifyAnswers: Answers<
  | 'startVerification'
  | 'submitAnswers'
  | 'startCallBack'
  | 'endCallBack'
  | 'startConfirmation'
  | 'stopConfirmation'
  | 'recordPhotoId'
> = {
  startVerification(world, { params: { callId } }) {
    const facts = recordFactsOf(world, callId)
    const { decision } = settle(world, callId, decideStartVerification(facts, world.randomInt))
    return { prompts: decision.drawn.map(promptFor), triesLeft: decision.triesLeft }
  },
  submitAnswers(world, { params: { callId }, body }) {
    const { decision } = settle(world, callId, decideSubmit(recordFactsOf(world, callId), body.answers))
    return inWords(decision.result, world)
  },
  startCallBack(world, { params: { callId } }) {
    const facts = recordFactsOf(world, callId)
    const { decision } = settle(world, callId, decideStartCallBack(facts, world.randomInt))
    const contact = facts.patient.contacts.find(({ id }) => id === decision.contactId)
    if (!contact) throw new MockStop('conflict')
    return { number: contact.value }
  },
  endCallBack(world, { params: { callId }, body: { outcome } }) {
    const facts = recordFactsOf(world, callId)
    const { decision } = settle(world, callId, decideEndCallBack(facts, outcome))
    const words = inWords(decision.result, world)
    if (outcome === 'answered') return words
    const { agent, say } = callBackWords(
      outcome,
      wordsAt(facts.now, facts.clinic),
      staffOf(world).name,
      callWordOf(facts),
    )
    return { ...words, screen: agent, say }
  },
  startConfirmation(world, { params: { callId } }) {
    const facts = recordFactsOf(world, callId)
    const { decision } = settle(world, callId, decideStartConfirmation(facts, world.randomInt))
    return confirmationInWords(decision, 'waiting')
  },
  stopConfirmation(world, { params: { callId } }) {
    const { decision } = settle(world, callId, decideStopConfirmation(recordFactsOf(world, callId)))
    return confirmationInWords(decision, 'nothing')
  },
  recordPhotoId(world, { params: { callId }, body }) {
    const { decision } = settle(world, callId, decidePhotoId(recordFactsOf(world, callId), body))
    return inWords(decision.result, world)
  },
}
