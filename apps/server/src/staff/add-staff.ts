import type { AnswerOf, ConsoleEndpoints } from '@portal-desk/contract'
import { administratorBlock, type Refusal, staffDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { lockedStaff } from '../unit/locked-staff.ts'
import { putStaff } from './put-staff.ts'
import { newStartCode, START_CODE_LIFE } from './start-code.ts'

type Added = AnswerOf<ConsoleEndpoints['addStaff']>
const TAKEN = 'Somebody has this username already. Choose another one.'

/** Adds somebody; their one-time code is in the answer alone, and in the sealed one that is remembered (T5). */
export const addStaff: UseCase<ConsoleEndpoints['addStaff']> = async (
  desk,
  { staff, body, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const code = await newStartCode(desk.passwords)
  const staffId = desk.vault.newId()
  const { answer } = await transact<Added | { refused: Refusal | 'taken' }>(async (unit) => {
    const { by } = await lockedStaff(unit, desk.store.dialect, staff.id, staff.id)
    const block = administratorBlock(by, { now: context.now, policy: desk.house().policy })
    const refused = block ?? ((await putStaff(unit, { id: staffId, ...body }, code)) ? undefined : 'taken')
    if (refused) {
      const reason = refused === 'taken' ? 'username-taken' : refused.code
      unit.record({ action: 'staff.refused', outcome: 'refused', reason })
      return { answer: { refused } }
    }
    const until = context.now + START_CODE_LIFE
    const done = staffDone.added(body.name)
    return { answer: { staffId, done, shownOnce: code.text, until }, status: 201 }
  })
  if (!('refused' in answer)) return answer
  if (answer.refused === 'taken')
    throw new Stop('validation', { fields: [{ path: 'username', says: TAKEN }] }, { done: true })
  throw new Stop('refused', { refusal: answer.refused })
}
