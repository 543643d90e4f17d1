import { IconAlertTriangle } from '@tabler/icons-react'
import { Moment } from '../shell/moment.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './call-page.module.css'

/** An incident is open: on every call, because no remedy helps until it is over. */
export function OutageNote() {
  const { outage } = useOnCall().workspace
  if (!outage) return null
  return (
    <div className={css['outage']} role="status">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <span className="b">The portal is having trouble.</span> {outage.reason}, since{' '}
        <Moment at={outage.since} />. No remedy helps; offer a call-back.
      </span>
    </div>
  )
}
