import {
  endCallBack,
  startCallBack,
  startConfirmation,
  stopConfirmation,
  type VerifyResult,
} from '@portal-desk/contract'
import { useEffect, useRef } from 'react'
import { callChanges, useAction } from '../../api/use-action.ts'
import { useAnnounce } from '../announcer.tsx'
import { useKept, useOnCall } from './on-call.tsx'

/**
 * What the agent has turned to: the questions, a number to tap, a photo ID, two people who vouch, or a caller who cannot
 * answer.
 */
export type Turned = 'questions' | 'number' | 'photo-id' | 'override' | 'cannot-answer'
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

type Ringing = { number: string }
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

/** A link with three numbers is out, sent or not; how it stands is read with the call, also after a reload. */
export function useNumberMatching() {
  const { callId, show } = useOnCall()
  const [, turn] = useTurned()
  const { forget } = useLastResult()
  const starting = useAction(startConfirmation, callChanges)
  const stopping = useAction(stopConfirmation, callChanges)
  return {
    start: async () => {
      if (!(await starting.run({ callId }, {}))) return
      forget()
      turn('number')
      show('verify')
    },
    stop: async () => {
      if (await stopping.run({ callId }, {})) turn('questions')
    },
    busy: starting.busy || stopping.busy,
    trouble: starting.trouble ?? stopping.trouble,
  }
}

/** A tap is followed at once: the right one leads on to what it opened, any other end back to the questions. */
export function useTapFollowed() {
  const { workspace, show } = useOnCall()
  const [, turn] = useTurned()
  const announce = useAnnounce()
  const link = workspace.verify?.confirmation
  const before = useRef(link?.state)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a standing is followed once
  useEffect(() => {
    const waited = before.current === 'waiting'
    before.current = link?.state
    if (!waited || link?.state === 'waiting') return
    turn('questions')
    if (link) announce(link.agent)
    if (link?.state === 'matched') show(undefined)
  }, [link?.state])
}
