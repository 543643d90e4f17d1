import type pg from 'pg'

/** Begins the text of a statement that is kept from its first time on; there are few of them, whatever is typed. */
export const KEPT = '/* kept */'
/** Any other is kept once it came so often in this process; the same number as of the field's other drivers. */
const OFTEN = 5
/** Kept texts, and those that are counted; each connection keeps a plan of each. */
const MOST = 400
const COUNTED = 2_000
/** A longer one files a portion of rows, and how many they are differs. */
const LONGEST = 6_000
/** What PostgreSQL says of a kept `select *` whose table has another column since. */
const OTHER_SHAPE = '0A000'

type Answer = (error: unknown, result?: unknown) => void
type Query = (...parts: unknown[]) => unknown

const times = new Map<string, number>()
const names = new Map<string, string>()

/**
 * Lets a PostgreSQL connection parse and plan once what is asked all day: planning took longer than most of it does. The
 * names are the same on every connection of this process. A table that got another column is planned for anew.
 */
export function keepPlans(client: pg.ClientBase): void {
  const query = client.query.bind(client) as Query
  let shape = 0
  const named: Query = (text, values, ...more) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text, values) : undefined
    const [answer] = more as [Answer?]
    if (name === undefined || answer === undefined) return query(text, values, ...more)
    const ask = (then: Answer): unknown => query({ name: `${name}_${shape}`, text, values }, then)
    return ask((error, result) => {
      if (codeOf(error) !== OTHER_SHAPE) return answer(error, result)
      shape++
      // In a transaction nothing can be asked any more; then the first error is the one to tell.
      ask((again, rows) => answer(again ? error : undefined, rows))
    })
  }
  client.query = named as typeof client.query
}

function nameOf(text: string, values: readonly unknown[]): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (!text.startsWith(KEPT) && !isOften(text, values)) return undefined
  const name = `kept_${names.size}`
  names.set(text, name)
  return name
}

function isOften(text: string, values: readonly unknown[]): boolean {
  if (values.length === 0 || text.length > LONGEST || names.size >= MOST) return false
  const came = (times.get(text) ?? 0) + 1
  times.delete(text)
  if (came >= OFTEN) return true
  times.set(text, came)
  const oldest = times.keys().next().value
  if (times.size > COUNTED && oldest !== undefined) times.delete(oldest)
  return false
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
