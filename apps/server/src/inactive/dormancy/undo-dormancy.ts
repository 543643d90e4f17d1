import { type Context, inOwnTransaction, type Records } from '@portal-desk/store'

export type UndoRefusal = 'no-such-run' | 'not-finished' | 'undone-already' | 'too-late'

/** Has a whole sweep taken back within its window; what has changed since is left alone. */
export async function undoDormancy(
  records: Records,
  context: Context,
  runId: string,
): Promise<{ refused?: UndoRefusal }> {
  const { store, house } = records
  const run = await store.read
    .selectFrom('dormancy_run')
    .selectAll()
    .where('id', '=', runId)
    .executeTakeFirst()
  if (!run) return { refused: 'no-such-run' }
  if (run.state === 'undoing' || run.state === 'undone') return { refused: 'undone-already' }
  if (run.state === 'running') return { refused: 'not-finished' }
  if (context.now >= run.started_at + house.policy.inactiveUndoWindow) return { refused: 'too-late' }
  await inOwnTransaction(records, context, async ({ tx, record }) => {
    await tx
      .updateTable('dormancy_run')
      .set({ state: 'undoing', after_id: '', finished_at: null })
      .where('id', '=', runId)
      .where('state', '=', 'done')
      .execute()
    record({ action: 'dormancy.undo-started', outcome: 'done', object: `dormancy:${runId}` })
  })
  return {}
}
