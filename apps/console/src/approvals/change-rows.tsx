import { type ChangeRow, exportChange, noteCharted, settleChange } from '@portal-desk/contract'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Moment } from '../shell/moment.tsx'
import css from '../shell/queue.module.css'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { saveFile } from '../shell/save-file.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'

const changes = () => [['approvals']]

/** New contacts on their way onto the file: what waits for a look, what was stopped, what the chart lacks (domain §3.9). */
export function ChangeRows({ changes: rows }: { changes: ChangeRow[] }) {
  return (
    <section className={css['list']} aria-label="Contact changes">
      <h2>
        Contact changes <span className="dim">{rows.length}</span>
      </h2>
      {rows.length === 0 && <p className={css['empty']}>No contact is changing.</p>}
      <ul>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}

function Row({ row: { id, who, born, state, label, line, askedAt, by, own } }: { row: ChangeRow }) {
  return (
    <li className={css['row']}>
      <span className={css['what']}>
        <b>
          {who} {born}
        </b>
        <span>{label}</span>
        <span className="sm dim">
          {line} Asked by {by}.
        </span>
        {state === 'held' &&
          (own ? <span className="sm dim">Yours: a colleague looks.</span> : <Look id={id} who={who} />)}
        {state === 'applied' && <ToChart id={id} who={who} />}
      </span>
      <span className={`${css['left']} sm`}>
        <Moment at={askedAt} />
      </span>
    </li>
  )
}

type Which = { id: string; who: string }

function Look({ id, who }: Which) {
  const action = useAction(settleChange, changes)
  const announce = useAnnounce()
  const settle = async (verdict: 'release' | 'reject') => {
    if (action.busy) return
    const answer = await action.run({ changeId: id }, { verdict })
    if (answer) announce(answer.done)
  }
  return (
    <>
      <span className={css['acts']}>
        <button
          type="button"
          className="second"
          aria-label={`Let it go on, for ${who}`}
          aria-busy={action.busy || undefined}
          onClick={() => void settle('release')}
        >
          Let it go on
        </button>
        <button
          type="button"
          className="second"
          aria-label={`End it, for ${who}`}
          aria-busy={action.busy || undefined}
          onClick={() => void settle('reject')}
        >
          End it
        </button>
      </span>
      {action.trouble && <TroubleNote trouble={action.trouble} />}
    </>
  )
}

function ToChart({ id, who }: Which) {
  const fetching = useAction(exportChange)
  const noting = useAction(noteCharted, changes)
  const announce = useAnnounce()
  const [left, setLeft] = useState(false)
  const again = fetching.trouble?.refusal?.code === 'reauthenticate' && !left
  const save = async () => {
    if (fetching.busy) return
    setLeft(false)
    const file = await fetching.run({ changeId: id }, {})
    if (!file) return
    saveFile(file.fileName, 'application/fhir+json', file.patch)
    announce('Saved. It holds the new contact: give it to whoever keeps the chart.')
  }
  const note = async () => {
    if (noting.busy) return
    const answer = await noting.run({ changeId: id }, {})
    if (answer) announce(answer.done)
  }
  const trouble = noting.trouble ?? (again ? undefined : fetching.trouble)
  return (
    <>
      <span className={css['acts']}>
        <button
          type="button"
          className="second"
          aria-label={`FHIR patch for ${who}`}
          aria-busy={fetching.busy || undefined}
          onClick={() => void save()}
        >
          FHIR patch
        </button>
        <button
          type="button"
          className="second"
          aria-label={`The chart has it, for ${who}`}
          aria-busy={noting.busy || undefined}
          onClick={() => void note()}
        >
          The chart has it
        </button>
      </span>
      {again && (
        <Reauthenticate
          onLeave={() => setLeft(true)}
          onDone={() => {
            fetching.forget()
            void save()
          }}
        />
      )}
      {trouble && <TroubleNote trouble={trouble} />}
    </>
  )
}
