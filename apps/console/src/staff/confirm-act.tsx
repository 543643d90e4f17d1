import { endStaffSessions, type StaffRow, switchStaff } from '@portal-desk/contract'
import { useAnnounce } from '../shell/announcer.tsx'
import { Question } from './question.tsx'
import { useSureAction } from './use-sure-action.tsx'

export type ActProps = { member: StaffRow; onClose: () => void }
type Done = { done: string }

/** Switches somebody's sign-in off. */
export function SwitchOff({ member, onClose }: ActProps) {
  const { run, ...state } = useSureAction(switchStaff)
  const press = useDone(onClose)
  return (
    <Question
      title={`Switch ${member.name} off`}
      says="They cannot sign in any more, every session ends within a second, and a start code opens nothing. Nothing they did is lost, and they can be switched on again."
      go="Switch off, end all at once"
      onClose={onClose}
      onGo={() => run({ staffId: member.id }, { version: member.version, active: false }, press)}
      {...state}
    />
  )
}

/** Switches it on again. */
export function SwitchOn({ member, onClose }: ActProps) {
  const { run, ...state } = useSureAction(switchStaff)
  const press = useDone(onClose)
  return (
    <Question
      title={`Switch ${member.name} on again`}
      says="They sign in with the password they had. Where they have none any more, give them a new start code."
      go="Switch on again"
      onClose={onClose}
      onGo={() => run({ staffId: member.id }, { version: member.version, active: true }, press)}
      {...state}
    />
  )
}

/** Ends every session of theirs. */
export function EndSessions({ member, onClose }: ActProps) {
  const { run, ...state } = useSureAction(endStaffSessions)
  const press = useDone(onClose)
  return (
    <Question
      title={`Sign ${member.name} out everywhere`}
      says="Every session of theirs ends within a second, also one with a caller on the line. They can sign in again."
      go="Sign out everywhere"
      onClose={onClose}
      onGo={() => run({ staffId: member.id }, { version: member.version }, press)}
      {...state}
    />
  )
}

/** Says what was done, and goes back to the page. */
function useDone(onClose: () => void): (answer: Done) => void {
  const announce = useAnnounce()
  return ({ done }) => {
    announce(done)
    onClose()
  }
}
