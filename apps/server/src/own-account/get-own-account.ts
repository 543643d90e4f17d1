import type { PortalEndpoints } from '@portal-desk/contract'
import { emailOnFile, helpActions, helpLog, lastTwoDigits, maskedEmail } from '@portal-desk/domain'
import { readContacts, readEventsOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { bodyOf } from '../http/session-store.ts'
import { Stop } from '../http/stop.ts'
import { sessionName } from './session-name.ts'

/** As many as fit on a page that somebody reads. */
const SESSIONS = 20
const HELP = 20

/** "Your sign-in": where the clinic reaches the patient, where they are signed in, and the help they got. */
export const getOwnAccount: UseCase<PortalEndpoints['getOwnAccount']> = async (
  desk,
  { patient, session },
) => {
  if (!patient) throw new Stop('not-signed-in')
  const { read } = desk.store
  const { policy } = desk.house()
  const contacts = await readContacts(read, patient.patientId)
  const email = emailOnFile({ contacts })
  const phones = contacts.filter(({ kind, use }) => kind === 'phone' && use !== 'old')
  const rows = await read
    .selectFrom('patient_session')
    .select(['id_hash', 'body', 'last_active_at'])
    .where('person_id', '=', patient.accountId)
    .where('last_active_at', '>', desk.now() - policy.patientIdle)
    .where('created_at', '>', desk.now() - policy.patientAbsolute)
    .orderBy('last_active_at', 'desc')
    .limit(SESSIONS)
    .execute()
  const here = session.hash()
  const listed = rows.map(({ id_hash, body, last_active_at }) => {
    const { device } = bodyOf(body)
    return {
      id: sessionName(desk.vault, id_hash),
      ...(device ? { device } : {}),
      here: id_hash === here,
      lastUsedAt: last_active_at,
    }
  })
  const events = await readEventsOf(read, patient.patientId, helpActions)
  return {
    ...(email
      ? {
          email: {
            masked: maskedEmail(email.value),
            ...(email.verifiedSince === undefined ? {} : { confirmedAt: email.verifiedSince }),
          },
        }
      : {}),
    phones: phones.map(({ value }) => lastTwoDigits(value)),
    sessions: listed.sort((a, b) => Number(b.here) - Number(a.here)),
    help: helpLog(events, HELP),
  }
}
