import type { ConsoleEndpoints } from '@portal-desk/contract'
import { assuranceAt, callPage, proofCallOf, shortName } from '@portal-desk/domain'
import { hasRecord, readNewContact } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { openCallsOf } from '../unit/colleagues.ts'
import { readOwnCall } from '../unit/read-call.ts'
import { shownLately } from '../unit/shown-lately.ts'

/**
 * The call page. Seeing a record is recorded before the first byte leaves (T1): once per call, level, place and
 * quarter of an hour, also when the call is closed. What is not one's own call answers like one that does not exist (S18).
 */
export const getWorkspace: UseCase<ConsoleEndpoints['getWorkspace']> = async (desk, ask) => {
  const { params, context, transact } = ask
  const { facts, staff } = await readOwnCall(desk, ask)
  const { waiting } = await desk.store.read
    .selectFrom('call_session')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('staff_id', '=', staff.id)
    .where('closed_at', 'is', null)
    .where('id', '!=', params.callId)
    .executeTakeFirstOrThrow()
  const offeredTo = facts.call.offeredTo
    ? await desk.store.read
        .selectFrom('staff')
        .select('name')
        .where('id', '=', facts.call.offeredTo)
        .executeTakeFirst()
    : undefined
  const extras = {
    staffName: staff.name,
    mine: true,
    waitingCalls: Number(waiting),
    ...(offeredTo ? { offeredTo: shortName(offeredTo.name) } : {}),
  }
  if (!hasRecord(facts)) return callPage(facts, extras)
  const busy = await openCallsOf(desk, [facts.patient.id], staff.id)
  const colleague = busy.get(facts.patient.id)
  const { level } = assuranceAt(facts.verification, facts)
  const action = level === 'none' ? 'record.viewed' : 'diagnosis.shown'
  const shown = await shownLately(desk, context)
  if (!shown.page(params.callId, facts.patient.id, level)) {
    await transact(async (unit) => {
      unit.record({ action, outcome: 'done', reason: level, patient: facts.patient.id })
      return { answer: null }
    })
  }
  const proving = proofCallOf(facts)
  const typed = proving && (await readNewContact(desk.store.read, desk.vault, proving.change.id))
  const { state } = desk.mail.state()
  const mail = { mailServerDown: state !== 'running', mailNotTaken: state === 'not-taking' }
  return callPage(
    { ...facts, ...mail },
    {
      ...extras,
      ...(colleague ? { inCallWith: colleague } : {}),
      ...(typed && 'phone' in typed ? { newPhone: typed.phone } : {}),
    },
  )
}
