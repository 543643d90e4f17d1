import { setCaller } from '@portal-desk/contract'
import type { Caller } from '@portal-desk/domain'
import { useRef, useState } from 'react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'

/**
 * Who is calling, as the strip and the pane show it: a change is seen at once and sent behind it. What is chosen while
 * one is on its way goes after it, so that Arrow down pressed quickly ends where the list shows it.
 */
export function useCaller() {
  const { callId, workspace } = useOnCall()
  const { relationship, language, interpreter, relay, unhurried } = workspace.call
  const [ahead, setAhead] = useState<Caller>()
  const wanted = useRef<Caller>(undefined)
  const action = useAction(setCaller, callChanges)
  const caller = ahead ?? { relationship, language, interpreter, relay, unhurried }
  const change = async (part: Partial<Caller>) => {
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
  return {
    caller,
    change: (part: Partial<Caller>) => void change(part),
    otherLanguage: () => void change({ language: caller.language === 'es' ? 'en' : 'es' }),
    trouble: action.trouble,
  }
}
