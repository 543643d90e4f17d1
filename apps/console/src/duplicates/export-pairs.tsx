import { exportDuplicates } from '@portal-desk/contract'
import { useState } from 'react'
import { useAction } from '../api/use-action.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { saveFile } from '../shell/save-file.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'

/** The list of the records office as a file; the own password again first (S4). */
export function ExportPairs() {
  const action = useAction(exportDuplicates)
  const announce = useAnnounce()
  const [left, setLeft] = useState(false)
  const again = action.trouble?.refusal?.code === 'reauthenticate' && !left
  const save = async () => {
    if (action.busy) return
    setLeft(false)
    const file = await action.run({}, {})
    if (!file) return
    saveFile(file.fileName, 'text/csv;charset=utf-8', file.csv)
    const more = file.more ? ' There are more; take another file once these are merged.' : ''
    announce(`Saved: ${file.rows} ${file.rows === 1 ? 'pair' : 'pairs'}.${more}`)
  }
  return (
    <div>
      <button
        type="button"
        className="second"
        aria-busy={action.busy || undefined}
        onClick={() => void save()}
      >
        Save as CSV
      </button>
      {again && (
        <Reauthenticate
          onLeave={() => setLeft(true)}
          onDone={() => {
            action.forget()
            void save()
          }}
        />
      )}
      {action.trouble && !again && <TroubleNote trouble={action.trouble} />}
    </div>
  )
}
