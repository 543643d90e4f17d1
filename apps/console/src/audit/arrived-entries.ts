/** What has arrived of an export: every line begins with the number of its entry, as its first digits. */
export type Arrived = {
  /** Lines of entries that are whole, a text for each piece. */
  whole: string[]
  entries: number
  /** The lines of the entry that came last, which may have more, and the line that is not at its end. */
  last?: { idx: string; lines: string } | undefined
  cut: string
}

export const nothingArrived: Arrived = { whole: [], entries: 0, cut: '' }

/** What has arrived with one piece more. */
export function withPiece(before: Arrived, piece: string): Arrived {
  const lines = (before.cut + piece).split('\n')
  const cut = lines.pop() ?? ''
  let done = ''
  let { entries, last } = before
  for (const line of lines) {
    const text = `${line}\n`
    const idx = /\d+/.exec(line)?.[0]
    // The names of the columns are no entry.
    if (idx === undefined) done += text
    else if (last?.idx === idx) last = { idx, lines: last.lines + text }
    else {
      done += last?.lines ?? ''
      last = { idx, lines: text }
      entries++
    }
  }
  return { whole: done === '' ? before.whole : [...before.whole, done], entries, last, cut }
}

/** What is whole of a download that broke off, and the entry behind which the next one has to begin. */
export function afterBreak({ whole, entries, last }: Arrived): { arrived: Arrived; from: string } {
  if (!last) return { arrived: nothingArrived, from: 'newest' }
  return { arrived: { whole, entries: entries - 1, cut: '' }, from: String(Number(last.idx) + 1) }
}

/** All of it, once the download is at its end. */
export const wholeText = ({ whole, last, cut }: Arrived): string[] => [...whole, last?.lines ?? '', cut]
