import type { Request } from 'express'
import { Stop } from './stop.ts'

const MOST = 64 * 1024
const notText = new Stop('validation', {
  fields: [{ path: 'body', says: 'This holds a character that is not text.' }],
})
const twice = new Stop('validation', { fields: [{ path: 'body', says: 'A field stands here twice.' }] })
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads a body of at most 64 KiB (S9), as it came. */
export async function readBody(req: Request): Promise<Buffer> {
  if (Number(req.get('content-length') ?? 0) > MOST) throw new Stop('too-big')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += (chunk as Buffer).length
    if (size > MOST) throw new Stop('too-big')
    chunks.push(chunk as Buffer)
  }
  return Buffer.concat(chunks)
}

/** A piece of a file as it arrives, of so many bytes at most (S9, S25); nothing of it is held here. */
export function pieceOf(req: Request, most: number): AsyncIterable<Buffer> {
  if (Number(req.get('content-length') ?? 0) > most) throw new Stop('too-big')
  return (async function* () {
    let size = 0
    for await (const chunk of req) {
      size += (chunk as Buffer).length
      if (size > most) throw new Stop('too-big')
      yield chunk as Buffer
    }
  })()
}

/** Reads a JSON body; keys that could reach a prototype are refused at any depth (S22). */
export const readJson = async (req: Request): Promise<unknown> => parseJson(await readBody(req))

/** The same of a body that was read already. */
export function parseJson(read: Buffer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(read)
    const body = JSON.parse(text, (key, value: unknown) => {
      if (forbidden.has(key)) throw new Stop('unknown-field')
      // No text of ours holds U+0000, and PostgreSQL cannot keep it.
      if (typeof value === 'string' && value.includes('\u0000')) throw notText
      return value
    })
    if (keysWritten(text) !== keysRead(body)) throw twice
    return body
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop('validation', { fields: [{ path: 'body', says: 'This is not JSON in UTF-8.' }] })
  }
}

/** How many keys a JSON text writes: strings with a colon behind them. */
function keysWritten(text: string): number {
  let keys = 0
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|[^"]/gy)) if (colon) keys++
  return keys
}

/** How many keys were read: of two that are the same the parser keeps one, and a proxy the other (S22). */
const keysRead = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce(
        (sum: number, one) => sum + keysRead(one),
        Array.isArray(value) ? 0 : Object.keys(value).length,
      )
    : 0
