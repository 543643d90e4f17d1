import { restartStaff } from '@portal-desk/contract'
import { useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import type { ActProps } from './confirm-act.tsx'
import { Question } from './question.tsx'
import { StartCode, type ToldCode } from './start-code.tsx'
import { useSureAction } from './use-sure-action.tsx'

/** Takes somebody's password away and gives a code for a new start: a reset that only its owner can finish (P14). */
export function NewStart({ member, onClose }: ActProps) {
  const [told, setTold] = useState<ToldCode>()
  const announce = useAnnounce()
  const { run, ...state } = useSureAction(restartStaff)
  if (told) return <StartCode told={told} onClose={onClose} />
  return (
    <Question
      title={`New start for ${member.name}`}
      says="Their password and every session end now. You get a code to give them; with it they choose a new password. Be sure that it is they who ask."
      go="Give a start code"
      onClose={onClose}
      onGo={() =>
        run({ staffId: member.id }, { version: member.version }, (answer) => {
          announce(answer.done)
          setTold(answer)
        })
      }
      {...state}
    />
  )
}
