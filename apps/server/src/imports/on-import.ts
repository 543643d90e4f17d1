import {
  type DirectoryImport,
  type ImportStep,
  importBlock,
  isFreshlyReauthenticated,
  type Refusal,
} from '@portal-desk/domain'
import { importForChange, type Unit } from '@portal-desk/store'
import type { Desk } from '../desk.ts'
import type { Ask } from '../http/serve.ts'
import { Stop } from '../http/stop.ts'
import { isHere } from './imports-folder.ts'
import { about } from './keep-import.ts'

type Asked = Pick<Ask, 'staff' | 'context' | 'transact'> & { params: { importId: string } }
type Result<A> = { answer: A } | { refused: Refusal } | { missing: true }

/**
 * One transaction about an open import, which is locked: done, or refused with the refusal on the record. Every page that
 * shows it reads again after it, and the work that waits for it begins.
 * @throws Stop *refused*, *not-here*
 */
export async function onImport<A>(
  desk: Desk,
  { staff, context, transact, params: { importId } }: Asked,
  step: ImportStep,
  run: (unit: Unit, one: DirectoryImport) => Promise<A>,
): Promise<A> {
  if (!staff) throw new Stop('not-signed-in')
  const { policy } = desk.house()
  const fresh = isFreshlyReauthenticated({ now: context.now, policy, staff })
  const { answer } = await transact<Result<A>>(async (unit) => {
    const one = await importForChange(unit.tx, desk.store.dialect, importId)
    if (!one) return { answer: { missing: true } }
    const refused = importBlock(step, one, { here: isHere(desk.settings, one), fresh })
    if (!refused) return { answer: { answer: await run(unit, one) } }
    unit.record({ action: 'import.refused', outcome: 'refused', reason: refused.code, ...about(one) })
    return { answer: { refused } }
  })
  desk.live.sendAll({ event: 'imports-changed', at: desk.now() })
  if ('missing' in answer) throw new Stop('not-here')
  if ('refused' in answer) throw new Stop('refused', { refusal: answer.refused })
  desk.importing.kick()
  return answer.answer
}
