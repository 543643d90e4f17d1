import { leaveRecord, type MaskedRecord } from '@portal-desk/contract'
import { IconUser } from '@tabler/icons-react'
import type { z } from 'zod'
import { callChanges, useAction } from '../api/use-action.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './find.module.css'

/** A look back at Find while a record is open: go on with it, or let a wrong one go. */
export function OpenRecord({ record }: { record: z.infer<typeof MaskedRecord> }) {
  const { callId, show, keep } = useOnCall()
  const leave = useAction(leaveRecord, callChanges)
  const letGo = async () => {
    if (await leave.run({ callId }, {})) keep('answers', {})
  }
  return (
    <div className={css['open']}>
      <div className="note">
        <IconUser size={18} aria-hidden />
        <div className="grow">
          <span className="b">{record.name}</span> is open on this call. Letting the record go ends the
          verification; the call goes on.
        </div>
        <button type="button" className="second" onClick={() => show(undefined)}>
          Go on with it
        </button>
        <button type="button" className="second plain" onClick={() => void letGo()}>
          Let it go
        </button>
      </div>
      {leave.trouble && <TroubleNote trouble={leave.trouble} />}
    </div>
  )
}
