import type { AuditAsk } from '@portal-desk/contract'
import {
  actorWords,
  auditActionWords,
  decideExport,
  EXPORT_MOST,
  type ExportFormat,
  exportFormats,
  fhirEvents,
  isFreshlyReauthenticated,
  isRefused,
} from '@portal-desk/domain'
import { isAskedFor, type MockEntry, trailOf } from '../audit-trail.ts'
import { MockStop } from '../problems.ts'
import type { MockWorld } from '../world.ts'
import type { Answers } from './answer.ts'
import { blockOf, shownOf } from './audit.ts'

const found = (world: MockWorld, ask: AuditAsk): MockEntry[] => {
  const asked = world.patients.find(({ facts }) => facts.id === ask.patientId)
  const refusal = asked && blockOf(world, asked)
  if (refusal) throw new MockStop('refused', { refusal })
  return trailOf(world).filter((entry) => isAskedFor(world, ask, entry))
}

/** One line for an entry, its number first, as the server has it; of CSV the first columns. */
function lineOf(world: MockWorld, format: ExportFormat, { idx, event, patient }: MockEntry): string {
  const { id, name, born } = shownOf(world, patient)
  const who = actorWords(event.actor)
  const what = auditActionWords[event.action]
  if (format === 'csv')
    return `${idx},${new Date(event.at).toISOString()},${who},,${what},"${name}",${born}\r\n`
  if (format === 'ndjson') return `${JSON.stringify({ idx, who, what, patient: { id, name, born } })}\n`
  const { at, action, outcome, reason, actor } = event
  const patients = [{ id, name: `${name} ${born}` }]
  const entry = { idx, at, action, outcome, reason, actor, who, patients, request: 'mock', client: 'mock' }
  return `${JSON.stringify(fhirEvents(entry, world.clinic.name)[0])}\n`
}

export const auditExportAnswers: Answers<'countAudit' | 'startAuditExport' | 'getAuditExport'> = {
  countAudit: (world, { body: { ask } }) => ({ count: found(world, ask).length, more: false }),

  startAuditExport(world, { body: { ask, format } }) {
    const { policy, session } = world
    if (!session) throw new MockStop('not-signed-in')
    const entries = found(world, ask)
    const staff = { ...session.staff, reauthenticatedAt: session.reauthenticatedAt }
    const exportId = world.newId()
    const decision = decideExport({
      id: exportId,
      format,
      filter: ask,
      count: entries.length,
      asked: '',
      fresh: isFreshlyReauthenticated({ now: world.now(), policy, staff }),
    })
    if (isRefused(decision)) throw new MockStop('refused', { refusal: decision.refused })
    const fileName = `audit.${exportFormats[format].ending}`
    const lines = entries
      .slice(0, EXPORT_MOST)
      .map((entry) => ({ idx: entry.idx, text: lineOf(world, format, entry) }))
    world.exports.set(exportId, {
      fileName,
      head: format === 'csv' ? 'entry,at,who,role,what,patient,born\r\n' : '',
      lines,
    })
    return { exportId, fileName, count: lines.length }
  },

  getAuditExport(world, { params: { exportId, entry } }) {
    const begun = world.exports.get(exportId)
    if (!begun) throw new MockStop('not-here')
    const { fileName, head, lines } = begun
    async function* pieces() {
      if (entry === 'newest') yield head
      for (const { idx, text } of lines) if (entry === 'newest' || idx < Number(entry)) yield text
    }
    return { fileName, type: 'text/plain', pieces: pieces() }
  },
}
