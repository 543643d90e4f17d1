import { defaultPolicy } from '@portal-desk/domain'
import type { Db, Tx } from './dialect.ts'

/** The numbers of what a unit of work goes by: it asks for them before it goes by what it was given. */
export async function versionsInForce(db: Db | Tx): Promise<{ policy: number; clinic: number }> {
  const { policy, clinic } = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('policy_version')
        .select((of) => of.fn.max('version').as('newest'))
        .as('policy'),
      eb
        .selectFrom('wording_version')
        .select((of) => of.fn.max('version').as('newest'))
        .where('about', '=', 'clinic')
        .as('clinic'),
    ])
    .executeTakeFirstOrThrow()
  return { policy: policy ?? defaultPolicy.version, clinic: clinic ?? 1 }
}
