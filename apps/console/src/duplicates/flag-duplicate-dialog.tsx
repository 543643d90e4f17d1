import { applyRemedy } from '@portal-desk/contract'
import type { DuplicateReason, Language, Spoken } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { troubleOf } from '../api/problem-error.ts'
import { callChanges, useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import { CouldNotRead, Loading } from '../shell/page-states.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { duplicateCandidatesQuery } from './candidates-query.ts'
import { DuplicateReasons } from './duplicate-reasons.tsx'
import css from './flag-duplicate.module.css'
import { OtherRecord } from './other-record.tsx'
import { useOtherRecords } from './use-other-records.ts'

type Props = {
  callId: string
  /** The record that is open on the call. */
  openId: string
  language: Language
  onClose: () => void
}

/** Which other record, and why: the reason's key flags the two. */
export function FlagDuplicateDialog({ callId, openId, language, onClose }: Props) {
  const { data, error, refetch } = useQuery(duplicateCandidatesQuery(callId))
  const others = useOtherRecords(callId, openId, data?.candidates)
  const action = useAction(applyRemedy, (params) => [...callChanges(params), ['duplicates', callId]])
  const announce = useAnnounce()
  const [done, setDone] = useState<{ done: string; say: Spoken }>()
  const flag = async (reason: DuplicateReason, note: string | undefined) => {
    const { chosen } = others
    if (!chosen) return
    const { patientId: other, searchText } = chosen
    const answer = await action.run(
      { callId },
      { remedy: 'flag-duplicate', input: { other, searchText, reason, note } },
    )
    if (!answer) return
    announce(answer.done)
    setDone(answer)
  }
  if (done)
    return (
      <Dialog title="Possible duplicate" onClose={onClose}>
        <p>{done.done}</p>
        <p className={`note ${css['said']}`}>
          <span>
            <b>You may say</b> <span lang={language}>{done.say[language]}</span>
          </span>
        </p>
        <MainButton means="close the dialog" takeFocus="from-anywhere" onPress={onClose}>
          Back to the call
        </MainButton>
      </Dialog>
    )
  const stop = data?.missing[0]
  return (
    <Dialog title="Flag possible duplicate" onClose={onClose}>
      <p className="sm">
        A supervisor compares the two records. Nothing changes for the patient; say nothing of it.
      </p>
      {error && <CouldNotRead trouble={troubleOf(error)} onAgain={() => void refetch()} />}
      {!data && !error && <Loading what="records that look alike" />}
      {stop && (
        <p className="note wait">
          <span>
            <b>{stop.words.badge}.</b> {stop.words.agent}
          </span>
        </p>
      )}
      {data && !stop && (
        <>
          <OtherRecord callId={callId} others={others} />
          <DuplicateReasons ready={others.chosen !== undefined} busy={action.busy} onReason={flag} />
        </>
      )}
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </Dialog>
  )
}
