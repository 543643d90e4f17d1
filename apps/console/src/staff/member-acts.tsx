import { Button } from '@mantine/core'
import type { StaffRow } from '@portal-desk/contract'
import { useState } from 'react'
import { ChangeRole } from './change-role.tsx'
import { EndSessions, SwitchOff, SwitchOn } from './confirm-act.tsx'
import { NewStart } from './new-start.tsx'
import css from './staff.module.css'

type Act = 'role' | 'sessions' | 'start' | 'off' | 'on'
const dialogs = {
  role: ChangeRole,
  sessions: EndSessions,
  start: NewStart,
  off: SwitchOff,
  on: SwitchOn,
} as const

/** What an administrator can do about somebody else's access; each asks once more before it is done. */
export function MemberActs({ member }: { member: StaffRow }) {
  const [act, setAct] = useState<Act>()
  // What was on the screen when it was pressed: what a colleague changed meanwhile is told, not overwritten.
  const [seen, setSeen] = useState(member)
  const begin = (next: Act) => {
    setSeen(member)
    setAct(next)
  }
  const Asked = act && dialogs[act]
  return (
    <div className={css['acts']}>
      <Button variant="default" onClick={() => begin('role')}>
        Change role or team
      </Button>
      {member.state === 'disabled' ? (
        <Button variant="default" onClick={() => begin('on')}>
          Switch on again
        </Button>
      ) : (
        <>
          <Button variant="default" onClick={() => begin('start')}>
            New start code
          </Button>
          {member.sessions > 0 && (
            <Button variant="default" onClick={() => begin('sessions')}>
              Sign out everywhere
            </Button>
          )}
          <Button variant="default" className={css['danger'] ?? ''} onClick={() => begin('off')}>
            Switch off, end all at once
          </Button>
        </>
      )}
      {Asked && <Asked member={seen} onClose={() => setAct(undefined)} />}
    </div>
  )
}
