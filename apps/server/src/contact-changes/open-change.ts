import type { PortalEndpoints } from '@portal-desk/contract'
import { changePageState } from '@portal-desk/domain'
import { contactChangeOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { changeOfToken } from '../unit/change-token.ts'

/** What the page of a contact change can still do; opening changes nothing, and a made-up token looks like an old one. */
export const openChange: UseCase<PortalEndpoints['openChange']> = async (desk, { body, context }) => {
  const id = changeOfToken(desk.vault, body.page, body.token)
  if (id === undefined) return { state: 'over' }
  const row = await desk.store.read
    .selectFrom('contact_change')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? changePageState(contactChangeOf(row), body.page, context.now) : { state: 'over' }
}
