import type pg from 'pg'

type Query = (...parts: unknown[]) => unknown

/**
 * Has a connection answer its queries with promises that are made here. The driver's own promise leaves what was read
 * reachable from what is read next, until the next full collection: every small one copies it, ten times as long. A
 * query that brings its callback, and a cursor, go as they come.
 */
export function answeredByCallback(client: pg.ClientBase): void {
  const query = client.query.bind(client) as Query
  const answered: Query = (...parts) =>
    typeof parts.at(-1) === 'function' || isSubmitted(parts[0]) ? query(...parts) : promised(query, parts)
  client.query = answered as typeof client.query
}

const isSubmitted = (first: unknown): boolean =>
  typeof first === 'object' && first !== null && 'submit' in first

const promised = (query: Query, parts: readonly unknown[]): Promise<unknown> =>
  new Promise((answer, fail) => {
    query(...parts, (error: unknown, result: unknown) => (error ? fail(error) : answer(result)))
  })
