import { endCallBack, startCallBack, type VerifyResult } from '@portal-desk/contract'
import type { Spoken } from '@portal-desk/domain'
import { callChanges, useAction } from '../../api/use-action.ts'
import { useAnnounce } from '../announcer.tsx'
import { useKept, useOnCall } from './on-call.tsx'

/** What the agent has turned to: the questions, a photo ID, two people who vouch, or a caller who cannot answer. */
export type Turned = 'questions' | 'photo-id' | 'override' | 'cannot-answer'
export const useTurned = () => useKept<Turned>('verify', 'questions')

/**
 * The last blind result of this call, kept while the same step goes on: one shape for every outcome (V3). One from
 * before the last check is none: the call is read again before its own answer stands here, and "one more set can be
 * asked" must not stand beside a refusal meanwhile.
 */
export function useLastResult() {
  const { workspace } = useOnCall()
  const [result, keep] = useKept<VerifyResult | undefined>('result', undefined)
  const announce = useAnnounce()
  const fits = result?.result !== 'verified' && result?.triesLeft === workspace.verify?.triesLeft
  return {
    result: fits ? result : undefined,
    take: (next: VerifyResult) => {
      keep(next)
      announce(next.screen)
    },
    forget: () => keep(undefined),
  }
}

type Ringing = { number: string; say: Spoken }
export type CallBackOutcome = 'answered' | 'someone-else' | 'no-answer'

/** Calling a number on file: it is shown only once it starts, and starting again shows the same one. */
export function useCallBack() {
  const { callId, show } = useOnCall()
  const [ringing, setRinging] = useKept<Ringing | undefined>('call-back', undefined)
  const [, turn] = useTurned()
  const { take, forget } = useLastResult()
  const starting = useAction(startCallBack, callChanges)
  const ending = useAction(endCallBack, callChanges)
  return {
    ringing,
    start: async () => {
      const answer = await starting.run({ callId }, {})
      if (!answer) return
      forget()
      setRinging(answer)
      show('verify')
    },
    end: async (outcome: CallBackOutcome) => {
      const result = await ending.run({ callId }, { outcome })
      if (!result) return
      setRinging(undefined)
      turn('questions')
      take(result)
      if (result.result === 'verified') show(undefined)
    },
    busy: starting.busy || ending.busy,
    trouble: starting.trouble ?? ending.trouble,
  }
}
