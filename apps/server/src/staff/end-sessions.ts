import type { Unit } from '@portal-desk/store'

/** Signs somebody out everywhere. @returns the hashes of the sessions that were open */
export async function endSessions({ tx }: Pick<Unit, 'tx'>, staffId: string): Promise<string[]> {
  const ended = await tx
    .deleteFrom('staff_session')
    .where('person_id', '=', staffId)
    .returning('id_hash')
    .execute()
  return ended.map(({ id_hash }) => id_hash)
}
