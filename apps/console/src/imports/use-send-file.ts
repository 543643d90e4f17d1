import { sendImportPiece } from '@portal-desk/contract'
import { IMPORT_PIECE } from '@portal-desk/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../api/call.ts'
import { ProblemError, type Trouble, troubleOf } from '../api/problem-error.ts'
import { importQuery } from './import-queries.ts'

/** Waits before a piece is sent again after the line was lost, ms. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000]

type Sending = {
  /** Sends a file whose import was begun, piece by piece, each in its place. */
  send: (importId: string, file: File) => Promise<void>
  /** Nothing more is sent; the piece under way is dropped. */
  stop: () => void
  trouble: Trouble | undefined
  /** Why the file is not for us, in a sentence. */
  refused: { fileName: string; says: string } | undefined
  forget: () => void
}

/** The way of a file from this browser to the server; how far it is stands in the import itself. */
export function useSendFile(): Sending {
  const client = useQueryClient()
  const leave = useRef<AbortController>(undefined)
  const [trouble, setTrouble] = useState<Trouble>()
  const [refused, setRefused] = useState<Sending['refused']>()

  async function send(importId: string, file: File): Promise<void> {
    const own = new AbortController()
    leave.current = own
    try {
      for (let offset = 0, state = 'receiving'; state === 'receiving'; ) {
        const piece = file.slice(offset, offset + IMPORT_PIECE)
        const answer = await sendAgain(importId, offset, piece, own.signal)
        state = answer.state
        offset = answer.reached
        if (answer.state === 'refused') setRefused({ fileName: file.name, says: answer.says ?? '' })
      }
    } catch (error) {
      if (!own.signal.aborted) setTrouble(troubleOf(error))
    }
    await client.invalidateQueries({ queryKey: ['imports'] })
  }

  return {
    send,
    stop: () => leave.current?.abort(),
    trouble,
    refused,
    forget() {
      setTrouble(undefined)
      setRefused(undefined)
      void client.invalidateQueries(importQuery)
    },
  }
}

/** A piece whose answer was lost is sent again: its place is its key, and it is taken once. */
async function sendAgain(importId: string, offset: number, file: Blob, signal: AbortSignal) {
  for (let attempt = 0; ; attempt++) {
    try {
      const params = { importId, offset: String(offset) }
      return await call(sendImportPiece, { params, body: { file }, signal })
    } catch (error) {
      const pause = PAUSES[attempt]
      const lost = error instanceof ProblemError && error.trouble.type === 'connection-lost'
      if (!lost || pause === undefined || signal.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}
