import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { Call } from './call.ts'
import { type Answer, type Body, type Name, wires } from './endpoints.ts'
import { freshKey } from './key.ts'
import type { Trouble } from './outcome.ts'

export const CallContext = createContext<Call>(async () => ({ kind: 'unreachable' }))

export type Sending<N extends Name> = {
  busy: boolean
  /** Why there is no answer; gone with the next send. */
  trouble: Trouble | undefined
  send: (body: Body<N>) => void
  /** Sends what was sent last, with the same key. */
  again: () => void
  /** Back to the form, with everything that was typed. */
  drop: () => void
}

/**
 * One form's way to the server. A second press while one is under way does nothing, and one filling of the form
 * keeps one key until its answer is known, so no retry does it twice (T2).
 */
export function useSending<N extends Name>(
  name: N,
  onAnswer: (answer: Answer<N>, body: Body<N>) => void,
): Sending<N> {
  const call = useContext(CallContext)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const filling = useRef<{ body: Body<N>; text: string; key: string | undefined }>(undefined)
  const underWay = useRef(false)
  const here = useRef(true)
  const answered = useRef(onAnswer)
  useEffect(() => {
    answered.current = onAnswer
  })
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  async function run() {
    const filled = filling.current
    if (underWay.current || filled === undefined) return
    underWay.current = true
    setBusy(true)
    const outcome = await call(name, filled.body, filled.key)
    underWay.current = false
    if (!here.current) return
    setBusy(false)
    if (outcome.kind === 'answer') {
      filling.current = undefined
      setTrouble(undefined)
      answered.current(outcome.answer, filled.body)
    } else setTrouble(outcome)
  }

  function send(body: Body<N>) {
    if (underWay.current) return
    const text = JSON.stringify(body)
    if (filling.current?.text !== text) {
      filling.current = { body, text, key: wires[name].key ? freshKey() : undefined }
    }
    void run()
  }

  return { busy, trouble, send, again: () => void run(), drop: () => setTrouble(undefined) }
}
