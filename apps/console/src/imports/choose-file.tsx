import { Button, FileButton } from '@mantine/core'
import { beginImport } from '@portal-desk/contract'
import { IconAlertTriangleFilled, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useAnnounce } from '../shell/announcer.tsx'
import panel from '../shell/panel.module.css'
import { TroubleNote } from '../shell/trouble-note.tsx'
import css from './import.module.css'
import { bytesInWords } from './import-figures.ts'
import type { useSendFile } from './use-send-file.ts'
import { useSureStep } from './use-sure-step.tsx'

type Props = { mostBytes: number; sending: ReturnType<typeof useSendFile> }

/** Picks or drops a file; its name and size go first, so that what cannot be taken is not sent. */
export function ChooseFile({ mostBytes, sending }: Props) {
  const begin = useSureStep(beginImport)
  const announce = useAnnounce()
  const [over, setOver] = useState(false)
  const choose = (file: File | null | undefined) => {
    if (!file || begin.busy) return
    sending.forget()
    begin.run({}, { fileName: file.name, size: file.size }, ({ importId }) => {
      announce(`${file.name} is sent.`)
      void sending.send(importId, file)
    })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0])
  }
  const tooBig = begin.trouble?.fields?.find(({ path }) => path === 'size')?.says
  const trouble = tooBig ? undefined : (begin.trouble ?? sending.trouble)
  return (
    <section className={panel['panel']} aria-labelledby="choose-file">
      <header>
        <h2 id="choose-file">Choose a file</h2>
      </header>
      <div className={css['inside']}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is beside the button, which the keyboard reaches */}
        <div
          className={`${css['drop']} ${over ? css['over'] : ''}`}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <FileButton onChange={choose} accept=".csv,.tsv,.json,.ndjson">
            {(props) => (
              <Button
                {...props}
                variant="filled"
                leftSection={<IconUpload size={15} aria-hidden />}
                aria-busy={begin.busy || undefined}
              >
                Choose a file
              </Button>
            )}
          </FileButton>
          <p className="dim">or drop it here</p>
        </div>
        {begin.asking}
        <div role="status">
          {(sending.refused || tooBig) && (
            <p className={css['refused']}>
              <IconAlertTriangleFilled size={15} className="stop" aria-hidden />
              <span>
                {sending.refused && <b>{sending.refused.fileName} is not taken. </b>}
                {sending.refused?.says ?? tooBig}
              </span>
            </p>
          )}
        </div>
        {trouble && <TroubleNote trouble={trouble} />}
        <p className="sm dim">
          FHIR R4 patients (.ndjson, .json) or a table (.csv, .tsv) in UTF-8, {bytesInWords(mostBytes)} at
          most. The file is kept on the server for its owner alone and erased when the import ends, or after a
          day.
        </p>
      </div>
    </section>
  )
}
