import type { ConsoleEndpoints } from '@portal-desk/contract'
import {
  aboutWords,
  auditBlock,
  auditEntryViewed,
  detailLabel,
  entryLevel,
  entryReason,
  refusalWords,
  roleLabel,
  storyOf,
  wordsAt,
} from '@portal-desk/domain'
import { readAuditDetails, readAuditEntry } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { auditRow, callOf, readRow } from './audit-row.ts'
import { callOpenedAt } from './call-opened-at.ts'
import { readerOf } from './reader-of.ts'
import { shownPatients } from './shown-patients.ts'

/** One entry in words and as it was recorded; who opened it is on the record before the first byte leaves (L, T1). */
export const getAuditEntry: UseCase<ConsoleEndpoints['getAuditEntry']> = async (
  desk,
  { staff, params, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { clinic, policy } = desk.house()
  const idx = Number(params.entry)
  const found = await readAuditEntry(read, idx)
  if (!found) throw new Stop('not-here')
  const row = readRow(found)
  const { event, entry } = row
  const words = wordsAt(context.now, clinic)
  const { patient } = entry
  const call = callOf(entry)
  const shown = await shownPatients(read, staff, patient ? [patient] : [])
  const block = patient ? auditBlock(await readerOf(read, staff, patient)) : undefined
  const details = await readAuditDetails(read, idx)
  const openedAt = call ? await callOpenedAt(read, call) : undefined
  await transact(async (unit) => {
    unit.record(auditEntryViewed(idx, patient))
    return { answer: null }
  })
  const reason = entryReason(event, words)
  const level = entryLevel(event)
  const [line] = storyOf([event], '', policy)
  return {
    now: context.now,
    row: auditRow(row, shown, words),
    ...(entry.actor.role ? { role: roleLabel(entry.actor.role) } : {}),
    ...(line ? { story: line.text } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(level === undefined ? {} : { level: `${level}; policy ${entry.verification?.policy ?? 0}` }),
    ...(entry.object ? { object: aboutWords(entry.object, policy) } : {}),
    ...(call ? { call: { id: call, ...(openedAt === undefined ? {} : { openedAt }) } } : {}),
    request: entry.request,
    client: entry.client,
    recorded: found.entry,
    details: details.map(({ name, value }) => ({ name, label: detailLabel(name), erased: value === null })),
    ...(block ? { whyNot: refusalWords(block, words).agent } : {}),
  }
}
