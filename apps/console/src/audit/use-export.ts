import { type AuditAsk, getAuditExport, startAuditExport } from '@portal-desk/contract'
import type { ExportFormat } from '@portal-desk/domain'
import { useEffect, useRef, useState } from 'react'
import { fetchFile } from '../api/fetch-file.ts'
import { type Trouble, troubleOf } from '../api/problem-error.ts'
import { useAction } from '../api/use-action.ts'
import { saveFile } from '../shell/save-file.ts'
import { type Arrived, afterBreak, nothingArrived, wholeText, withPiece } from './arrived-entries.ts'

type Begun = { exportId: string; fileName: string; count: number }

/**
 * Entries as a file of this device: begins the export, follows its download, and goes on where one broke off.
 * @param onSaved told once all of it is saved
 */
export function useExport(onSaved: (begun: Begun) => void) {
  const start = useAction(startAuditExport)
  const arrived = useRef<Arrived>(nothingArrived)
  const leaving = useRef<AbortController>(undefined)
  const [begun, setBegun] = useState<Begun>()
  const [entries, setEntries] = useState(0)
  const [broken, setBroken] = useState<Trouble>()
  useEffect(() => () => leaving.current?.abort(), [])

  const download = async (file: Begun) => {
    const { arrived: good, from } = afterBreak(arrived.current)
    arrived.current = good
    setBroken(undefined)
    const leave = new AbortController()
    leaving.current = leave
    try {
      await fetchFile(getAuditExport, {
        params: { exportId: file.exportId, entry: from },
        signal: leave.signal,
        onText: (text) => {
          arrived.current = withPiece(arrived.current, text)
          setEntries(arrived.current.entries)
        },
      })
      saveFile(file.fileName, 'application/octet-stream', wholeText(arrived.current))
      onSaved(file)
    } catch (error) {
      if (!leave.signal.aborted) setBroken(troubleOf(error))
    }
  }
  return {
    begin: async (ask: AuditAsk, format: ExportFormat) => {
      const file = await start.run({}, { ask, format })
      if (!file) return
      setBegun(file)
      await download(file)
    },
    goOn: () => begun && void download(begun),
    start,
    begun,
    entries,
    broken,
  }
}
