import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideStartCallBack } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/**
 * Shows the one number that may be called; each showing is recorded before the number leaves (V5, T1, domain §4). The
 * call word is not in this answer, which is remembered: it stands on the call page while the call goes on.
 */
export const startCallBack: UseCase<ConsoleEndpoints['startCallBack']> = (desk, { params, transact }) =>
  decideOnRecord(
    transact,
    params.callId,
    (facts) => decideStartCallBack(facts, desk.vault.randomInt),
    ({ contactId }, _made, { patient }) => {
      const contact = patient.contacts.find(({ id }) => id === contactId)
      if (!contact) throw new Stop('conflict')
      return { number: contact.value }
    },
    'number-on-file',
  )
