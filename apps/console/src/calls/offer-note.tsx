import { endOffer } from '@portal-desk/contract'
import { IconUsers } from '@tabler/icons-react'
import { callChanges, useAction } from '../api/use-action.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TakeItBack } from '../shell/take-it-back.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './call-page.module.css'

/** The call waits to be taken; it is still one's own. */
export function OfferNote() {
  const { callId, workspace } = useOnCall()
  const { offeredTo, mine } = workspace.call
  const action = useAction(endOffer, callChanges)
  if (!offeredTo || !mine) return null
  return (
    <div className={css['outage']} role="status">
      <IconUsers size={16} aria-hidden />
      <span>
        <span className="b">Offered to {offeredTo}.</span> Still yours until they take it.
      </span>
      <TakeItBack busy={action.busy} onPress={() => void action.run({ callId }, {})} />
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
