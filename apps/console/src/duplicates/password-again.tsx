import type { Endpoint } from '@portal-desk/contract'
import { useState } from 'react'
import type { Action } from '../api/use-action.ts'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'

type Props<E extends Endpoint> = {
  action: Action<E>
  /** Presses the same again. */
  onAgain: () => void
  /** Where leaving the question leaves all of it. */
  onLeave?: () => void
}

/** What came of a press that needs the own password again (S4): the question for it, or what stood in the way. */
export function PasswordAgain<E extends Endpoint>({ action, onAgain, onLeave }: Props<E>) {
  const [left, setLeft] = useState<unknown>()
  const { trouble } = action
  if (!trouble) return null
  if (trouble.refusal?.code !== 'reauthenticate' || left === trouble) return <TroubleNote trouble={trouble} />
  return (
    <Reauthenticate
      onLeave={onLeave ?? (() => setLeft(trouble))}
      onDone={() => {
        action.forget()
        onAgain()
      }}
    />
  )
}
