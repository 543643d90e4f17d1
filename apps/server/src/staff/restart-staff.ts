import type { ConsoleEndpoints } from '@portal-desk/contract'
import { staffDone } from '@portal-desk/domain'
import type { UseCase } from '../http/serve.ts'
import { onMember } from './on-member.ts'
import { restartWithCode } from './restart-with-code.ts'
import { newStartCode, START_CODE_LIFE } from './start-code.ts'

/** A new start: password and sessions end, and the answer alone tells the code; who gives it cannot finish it (P14). */
export const restartStaff: UseCase<ConsoleEndpoints['restartStaff']> = async (desk, ask) => {
  const { staffId } = ask.params
  const code = await newStartCode(desk.passwords)
  return onMember(desk, ask, staffId, ask.body.version, async (unit, member) => {
    const ended = await restartWithCode(unit, staffId, code)
    const done = staffDone.restarted(member.name, ended.length)
    const until = unit.context.now + START_CODE_LIFE
    return { answer: { staffId, done, shownOnce: code.text, until }, ended }
  })
}
