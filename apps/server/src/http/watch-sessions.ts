import type { Desk } from '../desk.ts'

/**
 * Ends live streams with their session within a second (S3, S19): one look a second at the sessions that have one,
 * because another process may have ended them.
 */
export function watchSessions(desk: Desk): { stop: () => void } {
  const timer = setInterval(() => {
    endOver(desk).catch((error: unknown) =>
      desk.log.warn({ name: (error as Error).name }, 'sessions could not be read'),
    )
  }, 1_000)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

async function endOver(desk: Desk): Promise<void> {
  const practised = desk.training?.opened()?.live
  const hashes = [...desk.live.sessions(), ...(practised?.sessions() ?? [])]
  if (hashes.length === 0) return
  const { policy } = desk.house()
  const now = desk.now()
  const rows = await desk.store.read
    .selectFrom('staff_session as s')
    .innerJoin('staff', 'staff.id', 's.person_id')
    .select('s.id_hash')
    .where('s.id_hash', 'in', hashes)
    .where('staff.active', '=', 1)
    .where('s.last_active_at', '>', now - policy.staffIdle)
    .where('s.created_at', '>', now - policy.staffAbsolute)
    .execute()
  const alive = new Set(rows.map((row) => row.id_hash))
  for (const hash of hashes) {
    if (alive.has(hash)) continue
    desk.live.endSession(hash)
    practised?.endSession(hash)
  }
}
