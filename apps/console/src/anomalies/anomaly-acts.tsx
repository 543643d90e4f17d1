import { assignAnomaly, handOnAnomaly, noteAnomaly, settleAnomaly } from '@portal-desk/contract'
import { settleReasonLabels } from '@portal-desk/domain'
import { useRef } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { KeyCap } from '../shell/key-cap.tsx'
import { useKeys } from '../shell/keys/use-keys.ts'
import { NoteForm } from '../shell/note-form.tsx'
import queue from '../shell/queue.module.css'
import { ReasonForm } from '../shell/reason-form.tsx'
import { useSession } from '../shell/session.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useOpenForm } from '../shell/use-open-form.ts'
import css from './anomalies.module.css'
import type { AnomalyPage } from './anomaly-queries.ts'

const changes = () => [['anomalies']] as const
const NOBODY = 'nobody'

/** Give it to somebody, write a note, settle it, or hand it on. */
export function AnomalyActs({ anomalyId, page }: { anomalyId: string; page: AnomalyPage }) {
  const { may, holders, assignedTo, reasons } = page
  const { open, show, close, place } = useOpenForm<'note' | 'settle'>()
  const settleButton = useRef<HTMLButtonElement>(null)
  const { staff } = useSession()
  const assign = useAction(assignAnomaly, changes)
  const note = useAction(noteAnomaly, changes)
  const settle = useAction(settleAnomaly, changes)
  const handOn = useAction(handOnAnomaly, changes)
  const announce = useAnnounce()
  const params = { anomalyId }
  const busy = [assign, note, settle, handOn].some((action) => action.busy)
  const trouble = assign.trouble ?? note.trouble ?? settle.trouble ?? handOn.trouble
  const say = (answer: { done: string } | undefined) => {
    if (!answer) return false
    close()
    announce(answer.done)
    return true
  }
  useKeys([
    { key: 'w', says: 'write a note', group: 'Go to', run: () => show('note') },
    { key: 'x', says: 'to settle it', group: 'Go to', run: () => settleButton.current?.focus() },
  ])
  const give = async (to: string) => say(await assign.run(params, { staffId: to === NOBODY ? null : to }))
  if (open === 'settle')
    return (
      <div ref={place} className={css['foot']}>
        {/* Whoever meets the same again reads the reason. */}
        <ReasonForm
          draft={`why anomaly ${anomalyId} is settled`}
          busy={busy}
          question="What did you find?"
          reasons={reasons}
          labels={settleReasonLabels}
          act="Settle"
          onBack={close}
          onGive={async (reason, written) =>
            say(await settle.run(params, { reason, ...(written ? { note: written } : {}) }))
          }
        />
        {trouble && <TroubleNote trouble={trouble} />}
      </div>
    )
  if (open === 'note')
    return (
      <div ref={place} className={css['foot']}>
        <NoteForm
          draft={`note on anomaly ${anomalyId}`}
          label="Note"
          act="Write it down"
          busy={busy}
          onBack={close}
          onGive={async (written) => say(await note.run(params, { note: written }))}
        />
        {trouble && <TroubleNote trouble={trouble} />}
      </div>
    )
  return (
    <div ref={place} className={css['foot']}>
      <div className={queue['acts']}>
        <select
          aria-label="Who has it"
          className={css['holder']}
          value={assignedTo ?? NOBODY}
          onChange={({ currentTarget }) => !busy && void give(currentTarget.value)}
        >
          <option value={NOBODY}>Nobody has it yet</option>
          {holders.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === staff.id ? 'With you' : `With ${name}`}
            </option>
          ))}
        </select>
        <button type="button" className="second" data-opens="note" onClick={() => show('note')}>
          Write a note <KeyCap>w</KeyCap>
        </button>
        <button
          ref={settleButton}
          type="button"
          className="second"
          data-opens="settle"
          onClick={() => show('settle')}
        >
          Settle as ordinary <KeyCap>x</KeyCap>
        </button>
        {may.includes('hand-on') && (
          <button
            type="button"
            className="second stop"
            aria-busy={busy || undefined}
            onClick={async () => !busy && say(await handOn.run(params, {}))}
          >
            Hand to privacy officer
          </button>
        )}
      </div>
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  )
}
