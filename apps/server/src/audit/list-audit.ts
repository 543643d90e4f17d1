import type { ConsoleEndpoints } from '@portal-desk/contract'
import { auditViewed, whenOf, wordsAt } from '@portal-desk/domain'
import { keptSince, logSize, readAuditPage } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { runSearch } from '../unit/run-search.ts'
import { mayAskAt, sitesHere } from '../unit/sites-here.ts'
import { auditRow, readRow } from './audit-row.ts'
import { callOpenedAt } from './call-opened-at.ts'
import { mayAskFor } from './reader-of.ts'
import { namedAmong, shownPatients } from './shown-patients.ts'

const PAGE = 50
const PEOPLE = 500

/**
 * A page of the trail. That it was read is on the record before the first byte leaves, with the filter in closed words
 * and, sealed, whose names it showed (L, T1).
 */
export const listAudit: UseCase<ConsoleEndpoints['listAudit']> = async (
  desk,
  { staff, body: { ask, mrn, before }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { read } = desk.store
  const patientId = mrn === undefined ? ask.patientId : await patientWith(desk, mrn)
  await mayAskAt(read, staff.id, ask.site)
  const unknown = mrn !== undefined && patientId === undefined
  if (patientId !== undefined) await mayAskFor(read, staff, patientId, transact)
  const filter = { ...ask, patientId }
  const { clinic } = desk.house()
  const { timeZone } = clinic
  const words = wordsAt(context.now, clinic)
  const when = ask.when === undefined ? undefined : whenOf(ask.when, context.now, timeZone)
  const found = unknown ? [] : await readAuditPage(read, { ...filter, when, before, limit: PAGE + 1 })
  const page = found.slice(0, PAGE).map(readRow)
  const asked = patientId === undefined ? [] : [patientId]
  const about = page.flatMap(({ entry }) => entry.patient ?? [])
  const shown = await shownPatients(read, staff, [...asked, ...about])
  const patient = shown.get(patientId ?? '')
  const openedAt = ask.callId === undefined ? undefined : await callOpenedAt(read, ask.callId)
  const [entries, since] = await Promise.all([logSize(read), keptSince(read)])
  const sites = before === undefined ? await sitesHere(read, staff.id) : []
  const people = before === undefined ? await everybody(desk) : []
  await transact(async (unit) => {
    const viewed = auditViewed(filter, before !== undefined, namedAmong(shown.values()))
    unit.record(unknown ? { ...viewed, reason: 'no-such-patient' } : viewed)
    return { answer: null }
  })
  return {
    now: context.now,
    rows: page.map((read) => auditRow(read, shown, words)),
    ...(found.length > PAGE ? { next: page.at(-1)?.event.idx } : {}),
    entries,
    ...(since === undefined ? {} : { keptSince: since }),
    ...(patient ? { patient } : {}),
    ...(openedAt === undefined ? {} : { callOpenedAt: openedAt }),
    people,
    ...(sites.length > 0 ? { sites } : {}),
  }
}

/** The one patient with this chart number. */
async function patientWith(desk: Desk, mrn: string): Promise<string | undefined> {
  // It is copied with its name in front, too.
  const number = mrn.replace(/^mrn\b/iu, '').replace(/[^\p{L}\p{N}]/gu, '')
  const { hits, more } = await runSearch(desk, `mrn: ${number}`)
  return hits.length === 1 && !more ? hits[0]?.patientId : undefined
}

const everybody = (desk: Desk) =>
  desk.store.read.selectFrom('staff').select(['id', 'name']).orderBy('name').limit(PEOPLE).execute()
