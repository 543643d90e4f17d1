import type { OpenImport as Open } from '@portal-desk/contract'
import { importFormatLabels } from '@portal-desk/domain'
import { useState } from 'react'
import { useZone } from '../shell/clock.tsx'
import { clockTime } from '../shell/times.ts'
import css from './import.module.css'
import { bytesInWords } from './import-figures.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportSteps } from './import-steps.tsx'
import { MappingPanel } from './mapping-panel.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { RejectedPanel } from './rejected-panel.tsx'

/** The file that is open: how far it is, its mapping beside what it gives, and what can be done now. */
export function OpenImport({ open, onStopSending }: { open: Open; onStopSending: () => void }) {
  const zone = useZone()
  const [editing, setEditing] = useState(false)
  const { state, fileName, size, format, by, mine, begunAt, mappedBefore, look, count, here } = open
  const rejected = count?.rejected ?? look?.rejected ?? 0
  const seen = state === 'checked' || state === 'running' || state === 'paused'
  return (
    <>
      <p className={css['file']}>
        <span className="mono">{fileName}</span>, {bytesInWords(size)}
        {format && `, ${importFormatLabels[format]}`}. Sent at {clockTime(begunAt, zone)} by{' '}
        {mine ? 'you' : by}
        {mappedBefore && '; the mapping of the last such file is used again'}.
        {!here && <b> The file is on another server; go on there, or end this import.</b>}
      </p>
      <section className={css['progress']} aria-label="Progress">
        <ImportProgress open={open} />
        <ImportSteps open={open} editing={editing} onStopSending={onStopSending} />
      </section>
      {state !== 'receiving' && (
        <div className={css['columns']}>
          <MappingPanel
            key={state === 'received' ? 'open' : 'fixed'}
            open={open}
            editing={editing}
            onEditing={setEditing}
          />
          {seen && (
            <div className={css['column']}>
              {state === 'checked' && <PreviewPanel open={open} />}
              {rejected > 0 && <RejectedPanel importId={open.id} rejected={rejected} state={state} />}
            </div>
          )}
        </div>
      )}
    </>
  )
}
