import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'
import { type ReactNode, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { useAction } from '../api/use-action.ts'
import { Reauthenticate } from './reauthenticate.tsx'

export type SureAction<E extends Endpoint> = {
  /** Does it, and tells the answer; where the own password is asked for first, it goes on by itself. */
  run: (params: ParamsOf<E>, body: BodyOf<E>, onDone: (answer: AnswerOf<E>) => void) => void
  busy: boolean
  trouble: Trouble | undefined
  /** The question for the own password, in place of what was pressed. */
  asking: ReactNode
  /** Takes what went wrong off the screen. */
  forget: () => void
}

/**
 * An act that takes the own password, typed a moment ago (S4).
 * @param changes what is read again once it is done
 */
export function useSure<E extends Endpoint>(
  endpoint: E,
  changes: () => readonly (readonly string[])[],
): SureAction<E> {
  const action = useAction(endpoint, changes)
  const [again, setAgain] = useState<() => void>()
  const run: SureAction<E>['run'] = async (params, body, onDone) => {
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
