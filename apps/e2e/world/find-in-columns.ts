import { cellsAt } from '../../server/test/cells.ts'

/** Prints in which columns of the database each of the words given stands: a process of its own, with its driver. */
const cells = await cellsAt(process.env['DATABASE_URL'] ?? '')
const found = process.argv.slice(2).map((word) => {
  const small = word.toLowerCase()
  return [word, [...cells].filter(([, text]) => text.toLowerCase().includes(small)).map(([place]) => place)]
})
console.log(JSON.stringify({ columns: cells.size, found: Object.fromEntries(found) }))
