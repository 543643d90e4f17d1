import { UnstyledButton } from '@mantine/core'
import { endOffer, offerCall } from '@portal-desk/contract'
import { momentLines, roleLabel } from '@portal-desk/domain'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { colleaguesQuery } from '../api/queries.ts'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { MainButton } from '../shell/main-button.tsx'
import { useOnCall } from '../shell/on-call/on-call.tsx'
import { OneOf } from '../shell/one-of.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { TakeItBack } from '../shell/take-it-back.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { focusNextStep } from '../shell/under-dialog.ts'
import css from './call-page.module.css'

/** Offers the call to a colleague who is at work (edge case 22). */
export function HandOver({ look }: { look: string | undefined }) {
  const { workspace } = useOnCall()
  const { call } = workspace
  const [asked, setAsked] = useState(false)
  const can = call.mine && call.state === 'open' && call.offeredTo === undefined
  useKeys([can && { key: 'h', says: 'hand the call over', group: 'On a call', run: () => setAsked(true) }])
  const close = () => {
    setAsked(false)
    focusNextStep()
  }
  return (
    <>
      {can && (
        <UnstyledButton className={look ?? ''} aria-keyshortcuts="h" onClick={() => setAsked(true)}>
          <IconUsers size={15} aria-hidden /> Hand over <KeyCap>h</KeyCap>
        </UnstyledButton>
      )}
      {asked && <Choose onClose={close} />}
    </>
  )
}

function Choose({ onClose }: { onClose: () => void }) {
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
