import type { ConsoleEndpoints } from '@portal-desk/contract'
import { decideSaveView } from '@portal-desk/domain'
import type { UseCase } from '../../http/serve.ts'
import { Stop } from '../../http/stop.ts'
import { readViews } from './read-views.ts'

/** Keeps what is asked for as one's own view. */
export const saveView: UseCase<ConsoleEndpoints['saveView']> = async (
  desk,
  { staff, body: { name, ask }, context, transact },
) => {
  if (!staff) throw new Stop('not-signed-in')
  const { answer } = await transact(async ({ tx, record }) => {
    const id = desk.vault.newId()
    const decision = decideSaveView(id, (await readViews(tx, staff.id)).length)
    const refused = 'refused' in decision ? decision.refused : undefined
    for (const event of decision.audit) record(event)
    if (!refused)
      await tx
        .insertInto('saved_view')
        .values({ id, staff_id: staff.id, name, ask: JSON.stringify(ask), made_at: context.now })
        .execute()
    return { answer: { refused, views: await readViews(tx, staff.id) } }
  })
  if (answer.refused) throw new Stop('refused', { refusal: answer.refused })
  return { views: answer.views }
}
