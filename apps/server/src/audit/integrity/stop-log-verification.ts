import type { ConsoleEndpoints } from '@portal-desk/contract'
import { verifyingWords } from '@portal-desk/domain'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { endVerification } from './keep-verification.ts'

/** Stops one's own verification; nobody stops the desk's own or a colleague's, or the log could be kept from being checked. */
export const stopLogVerification: UseCase<ConsoleEndpoints['stopLogVerification']> = async (
  desk,
  { staff, params: { verificationId }, context, transact },
) => {
  const { answer } = await transact(async (unit) => {
    const mine = await unit.tx
      .selectFrom('log_verification')
      .select('id')
      .where('id', '=', verificationId)
      .where('staff_id', '=', staff?.id ?? '')
      .executeTakeFirst()
    if (!mine) throw new Stop('not-here')
    const stopped = await endVerification(unit, mine.id, 'stopped', context.now, 'by-hand')
    return { answer: { done: stopped ? verifyingWords.stopped : verifyingWords.ended } }
  })
  desk.live.sendAll({ event: 'integrity-changed', at: context.now })
  return answer
}
