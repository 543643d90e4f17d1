import type { DuplicateCandidate } from '@portal-desk/contract'
import {
  decideTakeBackFlag,
  flagDuplicate,
  homeOf,
  isMarked,
  maskedName,
  pairStandingWords,
  RESTRICTED,
  refusalWords,
  takeBackFlagBlock,
  takeBackFlagUntil,
  wordsAt,
} from '@portal-desk/domain'
import { patientOf, recordFactsOf, staffOf } from '../call-facts.ts'
import { flagsOf, lookalikesOf, pairWith } from '../other-record.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import { type Answers, settle } from './answer.ts'

/** The pairs that were flagged on this call, by the other record. */
function flaggedOn(world: MockWorld, callId: string, patientId: string): string[] {
  const ids = world.pairFlags.filter((flag) => flag.callId === callId).map(({ pairId }) => pairId)
  return world.pairs
    .filter(({ id, a, b }) => ids.includes(id) && (a === patientId || b === patientId))
    .map(({ a, b }) => (a === patientId ? b : a))
}

type Ours = 'getDuplicateCandidates' | 'takeBackDuplicate'
export const duplicateAnswers: Answers<Ours> = {
  getDuplicateCandidates(world, { params: { callId } }) {
    const facts = recordFactsOf(world, callId)
    const words = wordsAt(world.now(), world.clinic)
    const missing = flagDuplicate
      .missing(facts)
      .map((refusal) => ({ refusal, words: refusalWords(refusal, words) }))
    const { id } = facts.patient
    const ids = new Set([...flaggedOn(world, callId, id), ...lookalikesOf(world, facts.patient)])
    const candidates = [...ids].flatMap((other): DuplicateCandidate[] => {
      const person = patientOf(world, other)?.facts
      if (!person || missing.length > 0) return []
      const pair = pairWith(world, id, other)
      const flags = flagsOf(world, pair)
      const own = flags.find((flag) => flag.by === staffOf(world).id && flag.callId === callId)
      const restricted = isMarked(person, 'restricted')
      return [
        {
          patientId: other,
          name: restricted ? RESTRICTED : maskedName(person.names),
          born: restricted ? '' : (person.birthDate?.slice(0, 4) ?? ''),
          town: restricted ? '' : (homeOf(person.addresses)?.city ?? ''),
          ...(pair ? { standing: pairStandingWords(pair, flags[0]?.byName, words) } : {}),
          ...(own && pair && !takeBackFlagBlock(facts, own, pair)
            ? { own: { flagId: own.id, until: takeBackFlagUntil(facts, own) } }
            : {}),
        },
      ]
    })
    return { now: world.now(), candidates, missing }
  },

  takeBackDuplicate(world, { params: { callId, flagId } }) {
    const flag = world.pairFlags.find(({ id }) => id === flagId)
    const pair = world.pairs.find(({ id }) => id === flag?.pairId)
    if (!flag || !pair) throw new MockStop('not-here')
    const facts = recordFactsOf(world, callId)
    settle(world, callId, decideTakeBackFlag(facts, flag, pair, flagsOf(world, pair).length))
    return { done: 'Taken back. Nothing has changed for the patient.' }
  },
}
