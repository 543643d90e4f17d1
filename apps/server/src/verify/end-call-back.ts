import type { ConsoleEndpoints } from '@portal-desk/contract'
import { callBackWords, callWordOf, decideEndCallBack, wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'
import { inWords } from './in-words.ts'

/** How the call-back ended; only an answer by the caller raises the level. */
export const endCallBack: UseCase<ConsoleEndpoints['endCallBack']> = (
  _desk,
  { params, body, staff, transact },
) =>
  decideOnRecord(
    transact,
    params.callId,
    (facts) => decideEndCallBack(facts, body.outcome),
    (decision, made, facts) => {
      const words = inWords(decision, made, facts)
      if (body.outcome === 'answered') return words
      // Nobody answered wrongly here: what to say is about the number, not about answers.
      const { agent, say } = callBackWords(
        body.outcome,
        wordsAt(facts.now, facts.clinic),
        staff?.name ?? '',
        callWordOf(facts),
      )
      return { ...words, screen: agent, say }
    },
  )
