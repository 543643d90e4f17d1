import type { BodyOf, Endpoint, ParamsOf } from '@portal-desk/contract'
import type { Role } from '@portal-desk/domain'
import type { Actor } from '@portal-desk/store'
import { newRequestId } from '../crypto.ts'
import type { Desk } from '../desk.ts'
import { type Ask, transact, type UseCase } from '../http/serve.ts'
import type { SessionDoor, StaffAtDesk } from '../http/session.ts'

/** One press of somebody, as if it came from their browser. */
export type Press = <E extends Endpoint>(
  useCase: UseCase<E>,
  params: ParamsOf<E>,
  body: BodyOf<E>,
) => ReturnType<UseCase<E>>

const noBrowser = (): never => {
  throw new Error('nobody sits before a browser here')
}
/** A session begins, and nobody has it. */
const door: SessionDoor = {
  begin: async () => {},
  active: noBrowser,
  end: noBrowser,
  csrf: () => '',
  hash: noBrowser,
}

/** What somebody who works here presses. */
export async function presserAt(desk: Desk, username: string): Promise<Press> {
  const { id, name, role } = await desk.store.read
    .selectFrom('staff')
    .select(['id', 'name', 'role'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const who = { id, name, role: role as Role }
  return pressing(desk, { kind: 'staff', ...who }, (now) => {
    const { policy } = desk.house()
    return { ...who, idleUntil: now + policy.staffIdle, absoluteUntil: now + policy.staffAbsolute }
  })
}

/** What a visitor of the portal presses. */
export const visitorOf = (desk: Desk): Press => pressing(desk, { kind: 'system', id: 'portal-visitor' })

function pressing(desk: Desk, actor: Actor, staffAt?: (now: number) => StaffAtDesk): Press {
  return (useCase, params, body) => {
    const now = desk.now()
    const { callId } = params as { callId?: string }
    const context = { now, actor, request: newRequestId(), client: 'demo', ...(callId ? { callId } : {}) }
    const ask: Ask = {
      params,
      body,
      ...(staffAt ? { staff: staffAt(now) } : {}),
      session: door,
      context,
      transact: (run) => transact(desk, context, undefined, run),
    }
    return useCase(desk, ask as never)
  }
}
