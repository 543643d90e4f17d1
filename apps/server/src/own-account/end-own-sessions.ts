import type { AnswerOf, PortalEndpoints } from '@portal-desk/contract'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { sessionName } from './session-name.ts'

type Answer = AnswerOf<PortalEndpoints['endOwnSessions']>

/** Signs out on another device, or on every one with this (S19). One that is gone already is as good as ended. */
export const endOwnSessions: UseCase<PortalEndpoints['endOwnSessions']> = async (desk, ask) => {
  const { patient, body, context, session } = ask
  if (!patient) throw new Stop('not-signed-in')
  const { reauthenticationLife } = desk.house().policy
  const { reauthenticatedAt } = patient
  const sure = reauthenticatedAt !== undefined && context.now < reauthenticatedAt + reauthenticationLife
  if (!sure) return { result: 'not-sure' }
  const { answer } = await ask.transact<Answer>(async (unit) => {
    const ofPatient = unit.tx
      .selectFrom('patient_session')
      .select('id_hash')
      .where('person_id', '=', patient.accountId)
    const rows = await ofPatient.limit(1_000).execute()
    const ended = rows.filter(
      ({ id_hash }) => body.which === 'all' || sessionName(desk.vault, id_hash) === body.id,
    )
    if (ended.length > 0) {
      await unit.tx
        .deleteFrom('patient_session')
        .where(
          'id_hash',
          'in',
          ended.map(({ id_hash }) => id_hash),
        )
        .execute()
    }
    unit.record({
      action: body.which === 'all' ? 'patient.signed-out-everywhere' : 'patient.session-ended',
      outcome: 'done',
      patient: patient.patientId,
    })
    return { answer: { result: 'ended' } }
  })
  if (body.which === 'all') await session.end()
  return answer
}
