import type { Desk } from '../desk.ts'

/** The made-up patient with this key of the sample, where they were made. */
export const onFile = ({ store }: Desk, sourceKey: string): Promise<{ id: string } | undefined> =>
  store.read
    .selectFrom('patient')
    .select('id')
    .where('source', '=', 'sample')
    .where('source_key', '=', sourceKey)
    .executeTakeFirst()
