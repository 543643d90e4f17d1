import type { ConsoleEndpoints } from '@portal-desk/contract'
import { callBackWords, decideStartCallBack, wordsAt } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { decideOnRecord } from '../unit/decide-in-call.ts'

/** Shows the one number that may be called; each showing is recorded before the number leaves (V5, T1, domain §4). */
export const startCallBack: UseCase<ConsoleEndpoints['startCallBack']> = (
  _desk,
  { params, staff, transact },
) =>
  decideOnRecord(
    transact,
    params.callId,
    decideStartCallBack,
    ({ contactId }, _made, { patient, now, clinic }) => {
      const contact = patient.contacts.find(({ id }) => id === contactId)
      if (!contact) throw new Stop('conflict')
      const { say } = callBackWords('they-answer', wordsAt(now, clinic), staff?.name ?? '')
      return { number: contact.value, say }
    },
    'number-on-file',
  )
