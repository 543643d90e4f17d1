import { setCaller } from '@portal-desk/contract'
import type { Caller } from '@portal-desk/domain'
import { createContext, type ReactNode, useContext, useRef, useState } from 'react'
import type { Trouble } from '../api/problem-error.ts'
import { callChanges, useAction } from '../api/use-action.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'

type OnLine = {
  caller: Caller
  change: (part: Partial<Caller>) => void
  otherLanguage: () => void
  trouble: Trouble | undefined
}

const CallerContext = createContext<OnLine | undefined>(undefined)

/** Who is calling, and the ways to change it. */
export function useCaller(): OnLine {
  const onLine = useContext(CallerContext)
  if (!onLine) throw new Error('useCaller outside a call page')
  return onLine
}

/**
 * Who is calling, as the strip and the pane show it: a change is seen at once and sent behind it. What is chosen while
 * one is on its way goes after it, so that Arrow down pressed quickly ends where the list shows it. Each sends all of it:
 * there is one for the page, or a language changed in the strip would be put back by a tick in the pane.
 */
export function CallerProvider({ children }: { children: ReactNode }) {
  const { callId, workspace } = useOnCall()
  const { relationship, language, interpreter, relay, unhurried } = workspace.call
  const [ahead, setAhead] = useState<Caller>()
  const wanted = useRef<Caller>(undefined)
  const action = useAction(setCaller, callChanges)
  const caller = ahead ?? { relationship, language, interpreter, relay, unhurried }
  const send = async (part: Partial<Caller>) => {
    const sending = wanted.current !== undefined
    wanted.current = { ...(wanted.current ?? caller), ...part }
    setAhead(wanted.current)
    if (sending) return
    for (let told: Caller | undefined; told !== wanted.current; ) {
      told = wanted.current
      if (!(await action.run({ callId }, told))) break
    }
    wanted.current = undefined
    setAhead(undefined)
  }
  const change = (part: Partial<Caller>) => void send(part)
  const otherLanguage = () => change({ language: caller.language === 'es' ? 'en' : 'es' })
  return (
    <CallerContext value={{ caller, change, otherLanguage, trouble: action.trouble }}>
      {children}
    </CallerContext>
  )
}
