/** Prints rows under their heads, numbers to the right; columns are as wide as they must be. */
export function printTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)))
  const widths = heads.map((head, i) => Math.max(head.length, ...cells.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[], numbers: readonly boolean[]): string =>
    row
      .map((cell, i) => (numbers[i] ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
  const right = heads.map((_, i) => typeof rows[0]?.[i] === 'number')
  console.log(line(heads, right).trimEnd())
  console.log(widths.map((width) => '-'.repeat(width)).join('  '))
  for (const row of cells) console.log(line(row, right).trimEnd())
  console.log()
}

/** Three figures that count, whatever the size. */
export function figure(n: number): string {
  if (Number.isNaN(n)) return '–'
  return Math.abs(n) >= 100
    ? n.toFixed(0)
    : Math.abs(n) >= 10
      ? n.toFixed(1)
      : n.toFixed(Math.abs(n) >= 1 ? 2 : 3)
}
