import { expect, test } from 'vitest'
import { afterBreak, nothingArrived, wholeText, withPiece } from './arrived-entries.ts'

const csv = 'entry,who\r\n12,Marta\r\n11,Devon\r\n10,Ines\r\n'
const fhir = ['9-1', '9-2', '8'].map((id) => `{"resourceType":"AuditEvent","id":"${id}"}\n`).join('')

/** Breaks off behind so many characters, then goes on as the server does. */
function brokenAt(at: number, text: string, size = 5) {
  const arrive = (from: typeof nothingArrived, all: string) =>
    (all.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []).reduce(withPiece, from)
  const { arrived, from } = afterBreak(arrive(nothingArrived, text.slice(0, at)))
  const idxOf = (line: string) => Number(/\d+/.exec(line)?.[0])
  const lines = text.split(/(?<=\n)/)
  const rest = from === 'newest' ? lines : lines.filter((line) => idxOf(line) < Number(from))
  return arrive(arrived, rest.join(''))
}

test.each([
  ['CSV', csv, 3],
  ['FHIR, where a search has several lines', fhir, 2],
])('%s: wherever it breaks off, nothing is twice and nothing is left out', (_, text, entries) => {
  for (let at = 0; at <= text.length; at++) {
    const all = brokenAt(at, text)
    expect([at, wholeText(all).join('')]).toEqual([at, text])
    expect([at, all.entries]).toEqual([at, entries])
  }
})
