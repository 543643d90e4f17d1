import { IconFlagFilled } from '@tabler/icons-react'
import { Moment } from '../shell/moment.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './call-page.module.css'

/** A colleague found a call about this patient suspicious: for the desk's eyes, never said (V7). */
export function FlagNote() {
  const { flagged } = useOnCall().workspace
  if (!flagged) return null
  return (
    <div className={css['outage']} role="status">
      <IconFlagFilled size={16} aria-hidden />
      <span>
        <span className="b">Red flag.</span> Flagged <Moment at={flagged.since} />. Say nothing of it; strong
        actions wait until a supervisor has looked.
      </span>
    </div>
  )
}
