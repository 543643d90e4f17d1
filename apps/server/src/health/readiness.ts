import { seconds } from '@portal-desk/domain'
import { faultKindOf, newestSchema, schemaOf, writeNothing } from '@portal-desk/store'
import type { Desk } from '../desk.ts'

/** Why a server should be sent no requests; undefined where it should. */
export type NotReady = 'no-database' | 'other-schema' | 'log-contradicted' | 'not-writable'
export type Readiness = () => Promise<NotReady | undefined>

/** A stranger who asks again and again has the database asked once in this time. */
const KEPT = seconds(2)

/**
 * Whether requests should be sent here: the database answers, has the schema of this program, takes a commit, and the
 * log agrees with what was signed. A database that is busy is at work.
 */
export function readiness(desk: Pick<Desk, 'store' | 'now' | 'logIsWhole'>): Readiness {
  let last: { at: number; answer: Promise<NotReady | undefined> } | undefined
  return () => {
    const now = desk.now()
    if (last === undefined || Math.abs(now - last.at) >= KEPT) last = { at: now, answer: look(desk) }
    return last.answer
  }
}

async function look({
  store,
  logIsWhole,
}: Pick<Desk, 'store' | 'logIsWhole'>): Promise<NotReady | undefined> {
  try {
    if ((await schemaOf(store.read)) !== newestSchema) return 'other-schema'
  } catch {
    return 'no-database'
  }
  if (!logIsWhole()) return 'log-contradicted'
  try {
    await writeNothing(store)
    return undefined
  } catch (error) {
    return faultKindOf(error) === 'busy' ? undefined : 'not-writable'
  }
}
