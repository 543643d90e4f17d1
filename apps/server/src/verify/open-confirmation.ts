import type { PortalEndpoints } from '@portal-desk/contract'
import { isConfirmationLive } from '@portal-desk/domain'
import { confirmationOf } from '@portal-desk/store'
import type { UseCase } from '../http/serve.ts'
import { reportToken } from '../unit/report-token.ts'

/** Shows the three numbers; a link that ended and a made-up token look the same. */
export const openConfirmation: UseCase<PortalEndpoints['openConfirmation']> = async (
  desk,
  { body, context },
) => {
  const row = await desk.store.read
    .selectFrom('confirmation')
    .selectAll()
    .where('token_hash', '=', desk.vault.hashToken(body.token))
    .executeTakeFirst()
  const one = row && confirmationOf(row)
  return row?.message_id && one && isConfirmationLive(one, context.now)
    ? { state: 'live', numbers: one.numbers, report: reportToken(desk.vault, row.message_id) }
    : { state: 'over' }
}
