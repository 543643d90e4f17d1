import type { ConsoleEndpoints } from '@portal-desk/contract'
import { callPage, pageShown, proofCallOf, shortName } from '@portal-desk/domain'
import { hasRecord, readNewContact } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { openCallsOf } from '../unit/colleagues.ts'
import { readOwnCall } from '../unit/read-call.ts'
import { shownLately } from '../unit/shown-lately.ts'

/**
 * The call page. Seeing a record is recorded before the first byte leaves (T1), with its causes and remedies as codes:
 * once for each page that tells something new, per place and quarter of an hour, also when the call is closed. What is
 * not one's own call answers like one that does not exist (S18).
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
  const proving = proofCallOf(facts)
  const typed = proving && (await readNewContact(desk.store.read, desk.vault, proving.change.id))
  const { state } = desk.mail.state()
  const mail = { mailServerDown: state !== 'running', mailNotTaken: state === 'not-taking' }
  const page = callPage(
    { ...facts, ...mail },
    {
      ...extras,
      ...(colleague ? { inCallWith: colleague } : {}),
      ...(typed && 'phone' in typed ? { newPhone: typed.phone } : {}),
    },
  )
  if (!('record' in page)) return page
  const showing = pageShown(page, facts.policy.version)
  const shown = await shownLately(desk, context)
  if (!shown.page(params.callId, showing)) {
    await transact(async (unit) => {
      unit.record(showing)
      return { answer: null }
    })
  }
  return page
}
