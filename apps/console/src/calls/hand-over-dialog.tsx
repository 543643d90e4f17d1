import { offerCall } from '@portal-desk/contract'
import { momentLines, roleLabel } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { colleaguesQuery } from '../api/queries.ts'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { OneOf } from '../shell/one-of.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './call-page.module.css'

/** Asks which of the colleagues at work is to take the call. */
export function HandOverDialog({ onClose }: { onClose: () => void }) {
  const { callId, workspace } = useOnCall()
  const { data, error, refetch } = useQuery(colleaguesQuery)
  const [chosen, setChosen] = useState<string>()
  const action = useAction(offerCall, callChanges)
  const announce = useAnnounce()
  const { language } = workspace.call
  const to = chosen ?? data?.colleagues[0]?.id
  const press = async () => {
    if (!to || !(await action.run({ callId }, { staffId: to }))) return
    announce('Offered. Your colleague sees it on their desk.')
    onClose()
  }
  return (
    <Dialog title="Hand this call over" onClose={onClose}>
      <p className="sm">
        They take it from their desk; until then the call is yours. What the caller proved counts as basic
        then.
      </p>
      <p className={`note ${css['said']}`}>
        <span>
          <b>Say</b> <span lang={language}>{momentLines['hand-over'][language]}</span>
        </span>
      </p>
      {error && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {!data && !error && <Loading what="who is at work" />}
      {data && !to && <p>Nobody else is signed in at a desk now. Offer a call-back instead.</p>}
      {data && to && (
        <>
          <OneOf
            label="To whom?"
            options={data.colleagues.map(({ id, name, role }) => ({
              value: id,
              label: `${name}, ${roleLabel(role)}`,
            }))}
            value={to}
            onChange={setChosen}
            takeFocus
          />
          <MainButton means="offer the call" busy={action.busy} onPress={() => void press()}>
            Offer the call
          </MainButton>
        </>
      )}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </Dialog>
  )
}
