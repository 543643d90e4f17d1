import { IconAlertTriangle } from '@tabler/icons-react'
import { Moment } from '../shell/moment.tsx'
import { CallMeBack } from '../shell/on-call/call-me-back.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import css from './call-page.module.css'

/** An incident is open: told on every call, but where the causes are looked at it is the first of them. */
export function OutageNote() {
  const { view, workspace } = useOnCall()
  const { outage, causes } = workspace
  if (!outage || (view === 'fix' && causes)) return null
  return (
    <div className={css['outage']} role="status">
      <IconAlertTriangle size={16} aria-hidden />
      <span>
        <span className="b">The portal is having trouble.</span> {outage.reason}, since{' '}
        <Moment at={outage.since} />. No remedy helps; offer a call-back.
      </span>
      <CallMeBack main={false} />
    </div>
  )
}
