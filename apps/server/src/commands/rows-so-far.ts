/** How far a copy is, on a screen that somebody looks at. */
export function rowsSoFar(): { tell: (rows: number) => void; end: () => void } {
  if (!process.stderr.isTTY) return { tell: () => undefined, end: () => undefined }
  return {
    tell: (rows) => process.stderr.write(`\r${rows} rows`),
    end: () => process.stderr.write('\r'),
  }
}
