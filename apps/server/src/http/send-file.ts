import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'

/** A file that is sent: what it is called, and its pieces in order. */
export type SentFile = { fileName: string; type: string; pieces: AsyncIterable<string> }

/**
 * Sends a file as a download under a name of ours (S16). The next piece is made when the one before has left, so that
 * one slow reader costs no memory; what cannot be begun is still told as a problem.
 */
export async function sendFile(res: Response, { fileName, type, pieces }: SentFile): Promise<void> {
  const from = pieces[Symbol.asyncIterator]()
  const first = await from.next()
  res.setHeader('Content-Disposition', `attachment; filename="${fileName}"`)
  res.status(200).type(`${type}; charset=utf-8`)
  async function* inOrder() {
    for (let piece = first; !piece.done; piece = await from.next()) yield piece.value
  }
  try {
    await pipeline(Readable.from(inOrder(), { highWaterMark: 1 }), res)
  } catch (error) {
    // Whoever read it went away; they may come back for the rest.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
