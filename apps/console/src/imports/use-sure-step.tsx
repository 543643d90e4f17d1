import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'
import { type ReactNode, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { useAction } from '../api/use-action.ts'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { importChanges } from './import-queries.ts'

export type SureStep<E extends Endpoint> = {
  /** Does it, and tells the answer; where the own password is asked for first, it goes on by itself. */
  run: (params: ParamsOf<E>, body: BodyOf<E>, onDone: (answer: AnswerOf<E>) => void) => void
  busy: boolean
  trouble: Trouble | undefined
  /** The question for the own password. */
  asking: ReactNode
  forget: () => void
}

/** A step of an import, with the own password typed a moment ago where that is asked for (S4). */
export function useSureStep<E extends Endpoint>(endpoint: E): SureStep<E> {
  const action = useAction(endpoint, importChanges)
  const [again, setAgain] = useState<() => void>()
  const run = async (
    params: ParamsOf<E>,
    body: BodyOf<E>,
    onDone: (answer: AnswerOf<E>) => void,
  ): Promise<void> => {
    setAgain(() => () => {
      action.forget()
      void run(params, body, onDone)
    })
    const answer = await action.run(params, body)
    if (answer) onDone(answer)
  }
  const asks = action.trouble?.refusal?.code === 'reauthenticate' && again !== undefined
  return {
    run: (...press) => void run(...press),
    busy: action.busy,
    trouble: asks ? undefined : action.trouble,
    asking: asks ? <Reauthenticate onLeave={() => setAgain(undefined)} onDone={again} /> : undefined,
    forget: action.forget,
  }
}
