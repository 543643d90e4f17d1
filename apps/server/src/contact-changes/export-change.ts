import type { AnswerOf, ConsoleEndpoints } from '@portal-desk/contract'
import { changeBlock, isFreshlyReauthenticated, type Refusal } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { changeForStaff } from '../unit/change-for-staff.ts'
import { fhirPatch } from './fhir-patch.ts'

type Settled = { refused: Refusal } | { file: AnswerOf<ConsoleEndpoints['exportChange']> }

/** The new address or number for the chart; whoever fetches it stands on the record before it leaves (T1). */
export const exportChange: UseCase<ConsoleEndpoints['exportChange']> = async (
  _desk,
  { params, staff, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact<Settled>(async (unit) => {
    const { facts, row, by } = await changeForStaff(unit, params.changeId, staff)
    const about = { object: `contact-change:${row.id}`, patient: row.patient_id }
    const again = context.reauthenticatedAt
    const me = { ...staff, ...(again === undefined ? {} : { reauthenticatedAt: again }) }
    const refused =
      changeBlock(by) ??
      (isFreshlyReauthenticated({ ...facts, staff: me }) ? undefined : ({ code: 'reauthenticate' } as const))
    const contact = await unit.tx
      .selectFrom('patient_contact')
      .select(['kind', 'value', 'use'])
      .where('id', '=', row.contact_id)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (refused) {
      unit.record({ action: 'contact-change.refused', outcome: 'refused', reason: refused.code, ...about })
      return { answer: { refused } }
    }
    if (row.end_kind !== 'applied' || !contact) throw new Stop('conflict')
    const { mrn, source_key } = await unit.tx
      .selectFrom('patient')
      .select(['mrn', 'source_key'])
      .where('id', '=', row.patient_id)
      .executeTakeFirstOrThrow()
    unit.record({ action: 'contact-change.exported', outcome: 'done', ...about })
    unit.shows({ patient: row.patient_id, what: 'contact-change' })
    const patch = fhirPatch({
      system: contact.kind,
      value: contact.value,
      use: contact.use,
      since: row.ended_at ?? context.now,
      ...(mrn === null ? {} : { mrn }),
      sourceKey: source_key,
    })
    const fileName = contact.kind === 'phone' ? 'new-phone.fhir.json' : 'new-address.fhir.json'
    return { answer: { file: { fileName, patch: JSON.stringify(patch, null, 2) } } }
  })
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  return answer.file
}
