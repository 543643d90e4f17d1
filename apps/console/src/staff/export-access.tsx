import { Button } from '@mantine/core'
import { exportAccess } from '@portal-desk/contract'
import { IconDownload } from '@tabler/icons-react'
import { useAnnounce } from '../shell/announcer.tsx'
import { saveFile } from '../shell/save-file.ts'
import { TroubleNote } from '../shell/trouble-note.tsx'
import { useSureAction } from './use-sure-action.tsx'

/** The whole review as a file; the own password again first (S4). */
export function ExportAccess() {
  const { run, busy, trouble, asking } = useSureAction(exportAccess)
  const announce = useAnnounce()
  const save = () => {
    if (busy) return
    run({}, {}, ({ fileName, csv, rows, more }) => {
      saveFile(fileName, 'text/csv;charset=utf-8', csv)
      announce(
        `Saved: ${rows} ${rows === 1 ? 'person' : 'people'}.${more ? ' There are more than it takes.' : ''}`,
      )
    })
  }
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconDownload size={15} aria-hidden />}
        aria-busy={busy || undefined}
        onClick={save}
      >
        Save as CSV
      </Button>
      {asking}
      {trouble && <TroubleNote trouble={trouble} />}
    </div>
  )
}
