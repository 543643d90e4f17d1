import type { ConsoleEndpoints } from '@portal-desk/contract'
import { viewChanged } from '@portal-desk/domain'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { readViews } from './read-views.ts'

/** Takes one’s own view away; somebody else’s answers like one that does not exist (S18). */
export const removeView: UseCase<ConsoleEndpoints['removeView']> = async (
  _desk,
  { staff, params: { viewId }, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async ({ tx, record }) => {
    const changed = await tx
      .deleteFrom('saved_view')
      .where('id', '=', viewId)
      .where('staff_id', '=', staff.id)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new Stop('not-here')
    record(viewChanged(viewId, 'removed'))
    return { answer: { views: await readViews(tx, staff.id) } }
  })
  return answer
}
