import type pg from 'pg'

/** Begins the text of every statement that is kept; there are few of them, whatever is typed. */
export const KEPT = '/* kept */'

const names = new Map<string, string>()

/**
 * Lets a PostgreSQL connection parse and plan the statements of search and of a call once: planning took longer than they do.
 * Other statements go as they come. The names are the same on every connection of this process.
 */
export function keepPlans(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...parts: unknown[]) => unknown
  const named = (text: unknown, values: unknown, ...more: unknown[]): unknown =>
    typeof text === 'string' && text.startsWith(KEPT)
      ? query({ name: nameOf(text), text, values }, ...more)
      : query(text, values, ...more)
  client.query = named as typeof client.query
}

function nameOf(text: string): string {
  const known = names.get(text) ?? `kept_${names.size}`
  names.set(text, known)
  return known
}
