import type { ConsoleEndpoints, Touch } from '@portal-desk/contract'
import {
  actorWords,
  auditActionWords,
  type Policy,
  reasonWords,
  roleLabel,
  storyOf,
  touchActions,
  touchesViewed,
  touchOf,
  type WordsAt,
  wordsAt,
} from '@portal-desk/domain'
import { keptSince, readAuditPage } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { type ReadRow, readRow } from './audit-row.ts'
import { mayAskFor } from './reader-of.ts'
import { shownPatients } from './shown-patients.ts'

/** Enough for a page of paper or two. */
const PAGE = 100

/** Who touched an account, from the same acts that the patient's own help log is read from; each page is on the record. */
export const getTouches: UseCase<ConsoleEndpoints['getTouches']> = async (
  desk,
  { staff, params: { patientId, entry }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { clinic, policy } = desk.house()
  await mayAskFor(read, staff, patientId, transact)
  const patient = (await shownPatients(read, staff, [patientId])).get(patientId)
  if (!patient) throw new Stop('not-here')
  const before = entry === 'newest' ? undefined : Number(entry)
  const asked = { patientId, actions: touchActions, before, limit: PAGE + 1 }
  const found = await readAuditPage(read, asked)
  const page = found.slice(0, PAGE).map(readRow)
  const since = await keptSince(read)
  await transact(async (unit) => {
    unit.record(touchesViewed(patientId, before !== undefined))
    return { answer: null }
  })
  const words = wordsAt(context.now, clinic)
  return {
    now: context.now,
    patient,
    rows: page.flatMap((row) => touchIn(row, words, policy)),
    ...(since === undefined ? {} : { keptSince: since }),
    ...(found.length > PAGE ? { next: page.at(-1)?.event.idx } : {}),
  }
}

function touchIn({ event, entry }: ReadRow, words: WordsAt, policy: Policy): Touch[] {
  const { idx, at, action, actor, outcome } = event
  const kind = touchOf(action)
  if (!kind) return []
  const [line] = storyOf([event], '', policy)
  const reason = reasonWords(event, words)
  return [
    {
      idx,
      at,
      who: actorWords(actor),
      ...(entry.actor.role ? { role: roleLabel(entry.actor.role) } : {}),
      kind,
      what: line?.text ?? auditActionWords[action],
      ...(reason === undefined ? {} : { reason }),
      outcome,
    },
  ]
}
