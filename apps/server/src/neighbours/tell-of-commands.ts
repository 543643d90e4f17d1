import type { Desk } from '../desk.ts'
import { tellApprovers } from '../http/tell-approvers.ts'
import { tellReviewers } from '../http/tell-reviewers.ts'
import { tellWatchers } from '../http/tell-watchers.ts'

/** Who writes beside the servers, from a process of its own that has no streams. */
const BESIDE: ReadonlySet<string> = new Set(['command-line', 'import', 'sweep'])
/** Entries of one look; a server that writes more in a turn is caught up with at the next. */
const AT_ONCE = 1_000

/**
 * Tells the open pages what a command has done: charts that an import merged while a call is open (edge case 36), a
 * death, a mark, pairs that a sweep found. Every process writes the one log, in one order, so each look goes on from
 * where the last one ended; what was there before the server began, every page has read.
 */
export function tellOfCommands(desk: Desk): () => Promise<void> {
  let after: number | undefined
  return async () => {
    const { read } = desk.store
    if (after === undefined) {
      const { last } = await read
        .selectFrom('audit_entry')
        .select(({ fn }) => fn.max('idx').as('last'))
        .executeTakeFirstOrThrow()
      after = Number(last ?? -1)
      return
    }
    const rows = await read
      .selectFrom('audit_entry')
      .select(['idx', 'actor', 'action', 'patient'])
      .where('idx', '>', after)
      .orderBy('idx')
      .limit(AT_ONCE)
      .execute()
    after = rows.at(-1)?.idx ?? after
    const news = rows.filter(({ actor }) => BESIDE.has(actor))
    const about = (...kinds: string[]) =>
      news.some(({ action }) => kinds.includes(action.split('.')[0] ?? ''))
    const patientIds = [...new Set(news.flatMap(({ patient }) => patient ?? []))]
    tellWatchers(desk, { patientIds, callIds: [] })
    if (about('duplicate', 'record')) tellReviewers(desk)
    if (about('inactive', 'account')) tellApprovers(desk)
  }
}
