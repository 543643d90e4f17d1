import { isPostgres } from '../is-postgres.ts'
import { lineToNeighbours } from './line-to-neighbours.ts'
import type { Ears, Neighbours } from './neighbours.ts'

/** A SQLite file has one server. */
const alone: Neighbours = { tell: () => undefined, leads: () => true, close: async () => undefined }

/**
 * Opens the line to the other servers. It is a connection of its own, which mends itself, and nothing waits for it.
 * @param name of this server, unlike any other's
 * @param every ms between two looks at the line, and at whether somebody has to lead
 */
export const openNeighbours = (url: string, name: string, ears: Ears, every = 1_000): Neighbours =>
  isPostgres(url) ? lineToNeighbours(url, name, ears, every) : alone
