import type { DormancyRefusal } from '@portal-desk/domain'
import { type Context, inOwnTransaction, type Records } from '@portal-desk/store'
import { previewDormancy } from './preview-dormancy.ts'

/** Begins a sweep within its limits; the server carries it out by itself, a few logins at a time. */
export async function startDormancy(
  records: Records,
  context: Context,
): Promise<{ runId: string; found: number } | { refused: DormancyRefusal }> {
  const { found, by, refused } = await previewDormancy(records, context.now)
  if (refused) return { refused }
  const runId = records.vault.newId()
  await inOwnTransaction(records, context, async ({ tx, record }) => {
    await tx
      .insertInto('dormancy_run')
      .values({ id: runId, state: 'running', used_by: by, found, after_id: '', started_at: context.now })
      .execute()
    record({
      action: 'dormancy.started',
      outcome: 'done',
      reason: `found:${found}`,
      object: `dormancy:${runId}`,
    })
  })
  return { runId, found }
}
