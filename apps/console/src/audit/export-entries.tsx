import type { AuditAsk } from '@portal-desk/contract'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { ExportDialog } from './export-dialog.tsx'

/** Offers the entries that are shown as a file. */
export function ExportEntries({ ask }: { ask: AuditAsk }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="second" onClick={() => setOpen(true)}>
        <IconDownload size={15} aria-hidden /> Export
      </button>
      {open && <ExportDialog ask={ask} onClose={() => setOpen(false)} />}
    </>
  )
}
