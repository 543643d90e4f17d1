import type { Desk } from '../desk.ts'

/** After a commit: every call that is open on a touched patient, and every touched call, is read again by its owner. */
export function tellWatchers(desk: Desk, touched: { patientIds: string[]; callIds: string[] }): void {
  if (touched.patientIds.length === 0 && touched.callIds.length === 0) return
  const at = desk.now()
  const open = desk.store.read
    .selectFrom('call_session')
    .select(['id', 'staff_id'])
    .where((eb) =>
      eb.or([
        ...(touched.patientIds.length > 0
          ? [eb.and([eb('patient_id', 'in', touched.patientIds), eb('closed_at', 'is', null)])]
          : []),
        ...(touched.callIds.length > 0 ? [eb('id', 'in', touched.callIds)] : []),
      ]),
    )
    .limit(200)
    .execute()
  open.then(
    (calls) => {
      for (const call of calls)
        desk.live.sendTo(call.staff_id, { event: 'call-changed', callId: call.id, at })
      for (const staffId of new Set(calls.map((c) => c.staff_id)))
        desk.live.sendTo(staffId, { event: 'desk-changed', at })
    },
    (error: unknown) => desk.log.warn({ name: (error as Error).name }, 'watchers could not be told'),
  )
}
