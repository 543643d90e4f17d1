import { leaveRecord, type MaskedRecord } from '@portal-desk/contract'
import { IconUser } from '@tabler/icons-react'
import type { z } from 'zod'
import { callChanges, useAction } from '../api/use-action.ts'
import { type Finding, useFinding } from '../shell/on-call/finding.ts'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './find.module.css'

type Props = { record: z.infer<typeof MaskedRecord>; finding: Finding }

/** A look back at Find while a record is open: go on with it, let a wrong one go, or look for the other of the two. */
export function OpenRecord({ record, finding }: Props) {
  const { callId, show, keep, workspace } = useOnCall()
  const { about } = workspace
  const { actsForOthers, find } = useFinding()
  const leave = useAction(leaveRecord, callChanges)
  const letGo = async () => {
    if (await leave.run({ callId }, {})) keep('answers', {})
  }
  return (
    <div className={css['open']}>
      <div className="note">
        <IconUser size={18} aria-hidden />
        <div className="grow">
          <span className="b">{record.name}</span>{' '}
          {finding === 'caller'
            ? 'is open on this call. Letting the record go ends the verification; the call goes on.'
            : 'is the caller, whose own details are checked. Find here the patient they act for.'}
          {about && (
            <div className="sm dim">
              Named:{' '}
              {[about.name, about.born, about.authority?.label, about.authority?.more]
                .filter(Boolean)
                .join(', ')}
            </div>
          )}
        </div>
        {actsForOthers && (
          <button
            type="button"
            className="second"
            onClick={() => find(finding === 'caller' ? 'patient' : 'caller')}
          >
            {finding === 'caller' ? 'Find the patient' : 'The caller’s record'}
          </button>
        )}
        <button type="button" className="second" onClick={() => show(undefined)}>
          Go on with it
        </button>
        {finding === 'caller' && (
          <button type="button" className="second plain" onClick={() => void letGo()}>
            Let it go
          </button>
        )}
      </div>
      {leave.trouble && <TroubleNote trouble={leave.trouble} />}
    </div>
  )
}
