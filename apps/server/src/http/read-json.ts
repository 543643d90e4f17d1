import type { Request } from 'express'
import { Stop } from './stop.ts'

const MOST = 64 * 1024
const notText = new Stop('validation', {
  fields: [{ path: 'body', says: 'This holds a character that is not text.' }],
})
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads a JSON body of at most 64 KiB (S9); keys that could reach a prototype are refused at any depth (S22). */
export async function readJson(req: Request): Promise<unknown> {
  if (Number(req.get('content-length') ?? 0) > MOST) throw new Stop('too-big')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req) {
    size += (chunk as Buffer).length
    if (size > MOST) throw new Stop('too-big')
    chunks.push(chunk as Buffer)
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
    return JSON.parse(text, (key, value: unknown) => {
      if (forbidden.has(key)) throw new Stop('unknown-field')
      // No text of ours holds U+0000, and PostgreSQL cannot keep it.
      if (typeof value === 'string' && value.includes('\u0000')) throw notText
      return value
    })
  } catch (error) {
    if (error instanceof Stop) throw error
    throw new Stop('validation', { fields: [{ path: 'body', says: 'This is not JSON in UTF-8.' }] })
  }
}
