import '@mantine/core/styles/Progress.css'
import { Progress } from '@mantine/core'
import { type AuditAsk, countAudit } from '@portal-desk/contract'
import { EXPORT_MOST, ExportFormat, exportFormats } from '@portal-desk/domain'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/call.ts'
import { troubleOf } from '../api/problem-error.ts'
import { useAnnounce } from '../shell/announcer.tsx'
import { Dialog } from '../shell/dialog.tsx'
import { MainButton } from '../shell/main-button.tsx'
import { OneOf } from '../shell/one-of.tsx'
import { Reauthenticate } from '../shell/reauthenticate.tsx'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './export.module.css'
import { KeptSince } from './kept-since.tsx'
import { useExport } from './use-export.ts'

const formats = ExportFormat.options.map((value) => ({ value, label: exportFormats[value].label }))
const number = (n: number) => n.toLocaleString('en-US')
const entriesOf = (n: number) => `${number(n)} ${n === 1 ? 'entry' : 'entries'}`

/** The entries that are shown, as a file: in which form, how many, and what it does not hold; the own password first (S4). */
export function ExportDialog({ ask, onClose }: { ask: AuditAsk; onClose: () => void }) {
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [left, setLeft] = useState(false)
  const announce = useAnnounce()
  const counted = useQuery({
    queryKey: ['audit', 'count', ask],
    queryFn: ({ signal }) => call(countAudit, { params: {}, body: { ask }, signal }),
    staleTime: 0,
    gcTime: 0,
  })
  const file = useExport(({ fileName, count }) => {
    announce(`Saved as ${fileName}: ${entriesOf(count)}.`)
    onClose()
  })
  const { trouble, busy, forget } = file.start
  const again = trouble?.refusal?.code === 'reauthenticate' && !left
  const begin = () => {
    setLeft(false)
    void file.begin(ask, format)
  }
  const { data } = counted
  const many = data?.more ? `More than ${entriesOf(data.count)}` : data && entriesOf(data.count)
  return (
    <Dialog title="Export these entries" onClose={onClose} firm={file.begun !== undefined}>
      <p className="sm num" aria-live="polite">
        {many ?? 'Counting …'}
        {data && ', as the sentence above the list says, newest first.'}
        <KeptSince at={data?.keptSince} />
      </p>
      {file.begun ? (
        <div className={css['under-way']}>
          <Progress
            size={8}
            radius="xs"
            transitionDuration={0}
            value={(100 * file.entries) / Math.max(1, file.begun.count)}
            aria-label="Entries written"
          />
          <p className="sm num">
            {number(file.entries)} of {entriesOf(file.begun.count)}
          </p>
          {file.broken && <TroubleNote trouble={file.broken} onAgain={file.goOn} />}
          <button type="button" className="second" onClick={onClose}>
            Cancel
          </button>
        </div>
      ) : (
        <>
          <OneOf label="Written as" options={formats} value={format} onChange={setFormat} />
          <p className={`sm dim ${css['holds']}`}>
            {exportFormats[format].holds} Names are masked, and what was typed is not in it. One file holds{' '}
            {number(EXPORT_MOST)} entries at most. That you take it is on the record.
          </p>
          <MainButton means="export" busy={busy} onPress={begin}>
            Export
          </MainButton>
        </>
      )}
      {again && (
        <Reauthenticate
          onLeave={() => setLeft(true)}
          onDone={() => {
            forget()
            begin()
          }}
        />
      )}
      {trouble && !again && <TroubleNote trouble={trouble} />}
      {counted.error && <TroubleNote trouble={troubleOf(counted.error)} />}
    </Dialog>
  )
}
